using FactCheck.Core.Articles;

namespace FactCheck.Tests.Articles;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("The mayor said that the harbour will be closed for three weeks.", "en")]
    [InlineData("Le maire a dit que le port est fermé pour trois semaines et que les bateaux ne sont pas dans la ville.", "fr")]
    [InlineData("Der Bürgermeister sagte, dass der Hafen für drei Wochen geschlossen ist und die Schiffe nicht in der Stadt sind.", "de")]
    [InlineData("Başkan, limanın üç hafta için kapalı olduğunu ve bu kararın bir zorunluluk olarak alındığını söyledi; daha sonra ise çok soru geldi.", "tr")]
    [InlineData("شهردار گفت که بندر از روز دوشنبه بسته خواهد شد و این تصمیم برای مردم است.", "fa")]
    [InlineData("قال رئيس البلدية إن الميناء سيغلق من يوم الاثنين في المدينة، وهذا القرار بعد أن تحرك الجدار على البحر.", "ar")]
    [InlineData("Мэр сказал, что порт не будет работать в понедельник, и это решение на три недели.", "ru")]
    [InlineData("Мер сказав, що порт не буде працювати з понеділка, і це рішення до кінця місяця, як і було.", "uk")]
    [InlineData("市长说港口将从星期一起关闭三个星期。", "zh")]
    [InlineData("市長は港が月曜日から閉鎖されると述べた。", "ja")]
    [InlineData("ראש העיר אמר שהנמל ייסגר ביום שני.", "he")]
    [InlineData("12 3 — 4", null)]
    [InlineData("Halden Norvia Ruiz Sorvia Meridian Ardania", null)]
    public void A_language_is_told_from_its_script_or_its_small_words(string text, string? language) => Assert.Equal(language, TextLanguage.Of(text)?.Value);

    [Theory]
    [InlineData("שר החוץ אמר שהנמל ייסגר.", "he", "This reader knows English; this text seems to be Hebrew (from its script).")]
    [InlineData("שר החוץ אמר שהנמל ייסגר.", "en-GB", "This reader knows English; this text seems to be Hebrew (from its script), though it is marked as English.")]
    [InlineData("Halden Norvia Ruiz Sorvia Meridian", "pt-BR", "This reader knows English; this text is marked as Portuguese.")]
    [InlineData("Halden Norvia Ruiz Sorvia Meridian", "und", null)]
    [InlineData("The mayor said that it was safe and that the harbour is open.", "fa", null)]
    [InlineData("The mayor said that it was safe and that the harbour is open.", "en", null)]
    public void A_text_that_the_reader_cannot_read_is_said_to_be_one(string text, string marked, string? notice) => Assert.Equal(notice, ReaderLanguage.NoticeFor(text, marked));
}
