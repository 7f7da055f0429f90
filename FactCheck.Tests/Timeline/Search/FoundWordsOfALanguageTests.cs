namespace FactCheck.Tests.Timeline.Search;

public sealed class FoundWordsOfALanguageTests : SearchTest
{
    protected override Task PrintAsync() => PublishAsync(
        In("en", "Vaccinated children caused the measles outbreak", "The outbreak of measles was caused by vaccinated children.", "Most of those who fell ill had not been vaccinated."),
        In("en", "The city's mayor sold 15,000 café licences to O'Brien", "Mayor O'Brien’s friends bought 15,000 licences in the U.S.", "Records of the council show 1,500."),
        In("en", "COVID-19 vaccines contain microchips", "COVID-19 vaccines contain 5G microchips.", "None do."),
        In("de", "Flüchtlinge erhalten höhere Renten als Straßenbauer", "Die Flüchtlinge erhalten höhere Renten als Straßenbauer.", "Renten richten sich nach den Beiträgen."),
        In("fr", "Les vaccins à l'eau de mer guérissent les députés européens", "Des députés européens l'ont dit.", "Rien ne le montre."),
        In("es", "Los médicos recetan canciones", "Los médicos recetan canciones contra el cáncer.", "No hay estudios."),
        In("fa", "چین می‌خواهد ۱۵۰۰۰ پهپاد ایرانی بخرد", "چین در صف خرید ۱۵ هزار پهپادهای ایرانی است", "یک مقام وزارت اطلاعات گفته است."),
        In("ar", "الصين تشتري الطائرات المسيّرة", "الصين تشتري ١٥ ألف طائرة مسيرة من إيران", "لا دليل على ذلك."),
        In("zh", "中国将购买一万五千架伊朗无人机", "中国排队购买伊朗无人机。", "没有合同。"),
        In("ja", "東京オリンピックは中止された", "東京オリンピックは中止されたと政府が発表した。", "発表はない。"),
        In("th", "รัฐบาลไทยจะขึ้นภาษีน้ำมัน", "รัฐบาลไทยจะขึ้นภาษีน้ำมันเป็นสองเท่า", "ไม่พบประกาศ"),
        In("ko", "정부가 백신을 의무화했다", "정부가 모든 국민에게 백신을 의무화했다.", "사실이 아니다."));

    [Theory]
    [InlineData("vaccination measles child", "Vaccinated children caused the measles outbreak")]
    [InlineData("VACCINATE OUTBREAKS", "Vaccinated children caused the measles outbreak")]
    [InlineData("cafe license", null)] // another word: licences
    [InlineData("cafés licence", "The city's mayor sold 15,000 café licences to O'Brien")]
    [InlineData("ＣＡＦＥ", "The city's mayor sold 15,000 café licences to O'Brien")]
    [InlineData("cafe\u0301", "The city's mayor sold 15,000 café licences to O'Brien")]
    [InlineData("city mayor", "The city's mayor sold 15,000 café licences to O'Brien")]
    [InlineData("o’brien", "The city's mayor sold 15,000 café licences to O'Brien")]
    [InlineData("15000 mayor", "The city's mayor sold 15,000 café licences to O'Brien")]
    [InlineData("15.000 mayor", "The city's mayor sold 15,000 café licences to O'Brien")]
    [InlineData("US licences", "The city's mayor sold 15,000 café licences to O'Brien")]
    [InlineData("covid19 microchip", "COVID-19 vaccines contain microchips")]
    [InlineData("Covid-19 5G", "COVID-19 vaccines contain microchips")]
    [InlineData("Flüchtling Rente", "Flüchtlinge erhalten höhere Renten als Straßenbauer")]
    [InlineData("fluchtlingen strassenbauern", "Flüchtlinge erhalten höhere Renten als Straßenbauer")]
    [InlineData("députée européenne eau", "Les vaccins à l'eau de mer guérissent les députés européens")]
    [InlineData("depute europeen", "Les vaccins à l'eau de mer guérissent les députés européens")]
    [InlineData("l’eau de mer", "Les vaccins à l'eau de mer guérissent les députés européens")]
    [InlineData("médico canción", "Los médicos recetan canciones")]
    [InlineData("medico receta", "Los médicos recetan canciones")]
    [InlineData("پهپاد ايراني", "چین می‌خواهد ۱۵۰۰۰ پهپاد ایرانی بخرد")] // Arabic forms of ی
    [InlineData("پهپادها", "چین می‌خواهد ۱۵۰۰۰ پهپاد ایرانی بخرد")]
    [InlineData("میخواهد 15000", "چین می‌خواهد ۱۵۰۰۰ پهپاد ایرانی بخرد")]
    [InlineData("طائرات مسيرة", "الصين تشتري الطائرات المسيّرة")]
    [InlineData("无人机", "中国将购买一万五千架伊朗无人机")]
    [InlineData("中国购买无人机", "中国将购买一万五千架伊朗无人机")]
    [InlineData("机", "中国将购买一万五千架伊朗无人机")]
    [InlineData("オリンピック中止", "東京オリンピックは中止された")]
    [InlineData("ｵﾘﾝﾋﾟｯｸ", "東京オリンピックは中止された")]
    [InlineData("ภาษีน้ำมัน", "รัฐบาลไทยจะขึ้นภาษีน้ำมัน")]
    [InlineData("백신 의무화", "정부가 백신을 의무화했다")]
    public async Task A_claim_is_found_by_other_forms_of_its_words(string typed, string? headline) =>
        Assert.Equal(headline is null ? [] : [headline], await FindAsync(typed));

    [Theory]
    [InlineData("无人", "机场")]
    [InlineData("人中", "购买")]
    [InlineData("น้ำตา", "รัฐบาลไทย")]
    public async Task Writing_without_spaces_is_not_found_by_characters_that_do_not_stand_together(string one, string other) =>
        Assert.Empty(await FindAsync($"{one} {other}"));
}
