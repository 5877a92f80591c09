package dev.lossmith.cli.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.cli.compilation.Compilation;
import dev.lossmith.cli.compilation.ConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Pages of reports, from disk. */
@Tag("browser")
@Tag("once")
class ReportPageTest {
    @TempDir
    static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private static Path page(String annotation) throws IOException {
        ConfigSource source = ConfigSource.of(
                "Shown",
                annotation,
                new ConfigSource.FormulaOptions(
                        List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        Path file = folder.resolve("page.html");
        return Files.writeString(file, Compilation.of(source, "html").files().get("ShownReport.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@BceWithLogits(posWeight = 3)", "@SoftmaxCrossEntropy(classes = 3)"})
    void aPageFitsEachWindowAndHasNoSeriousIssue(String annotation) throws IOException {
        chromium.open(page(annotation).toUri().toString());
        for (boolean isDark : new boolean[] {false, true}) {
            int width = isDark ? 1280 : 400;
            chromium.show(width, 900, isDark);
            assertEquals(0, chromium.overhang(), width + " pixels");
            assertEquals("", chromium.seriousIssues(), width + " pixels, dark: " + isDark);
        }
        for (int width : new int[] {400, 1280}) {
            chromium.show(width, 900, false);
            openAll();
            assertEquals(0, chromium.overhang(), width + " pixels, all is shown");
        }
        assertEquals(List.of(), chromium.complaints());
    }

    /** Tables and code, of a short page: axe-core looks at each word of it. */
    @Test
    void whatIsFoldedHasNoSeriousIssue() throws IOException {
        chromium.show(400, 900, true);
        chromium.open(page("@L1").toUri().toString());
        openAll();
        assertEquals("", chromium.seriousIssues());
    }

    private static void openAll() {
        chromium.driver().executeScript("document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    /** In its row, in the formulas and in the code. */
    @Test
    void pointingAtAVariableLightsItUp() throws IOException {
        chromium.open(page("@Huber").toUri().toString());
        WebElement row = chromium.find("tr[data-v]");
        new Actions(chromium.driver()).scrollToElement(row).moveToElement(row).perform();
        List<WebElement> lit = chromium.findAll(".on");
        assertTrue(lit.size() >= 3);
        lit.forEach(part -> assertEquals(row.getAttribute("data-v"), part.getAttribute("data-v")));
    }
}
