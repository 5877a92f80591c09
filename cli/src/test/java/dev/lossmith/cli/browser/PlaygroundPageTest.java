package dev.lossmith.cli.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.cli.playground.Playground;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The playground, as somebody uses it. */
@Tag("browser")
@Tag("once")
class PlaygroundPageTest {
    private static Playground playground;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        chromium = new Chromium();
        playground = Playground.start(0, Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        playground.close();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertEquals(List.of(), chromium.complaints());
    }

    private static void open(String fragment) {
        chromium.show(1280, 900, false);
        chromium.open(playground.address() + fragment);
        awaitAnswers();
    }

    private static void awaitAnswers() {
        chromium.await("an answer for each formula", () -> {
            List<WebElement> texts = chromium.findAll(".status");
            return !texts.isEmpty()
                    && texts.stream()
                            .map(WebElement::getText)
                            .allMatch(text -> text.startsWith("Done") || text.startsWith("There is"));
        });
    }

    private static WebElement formula() {
        return chromium.find("textarea");
    }

    private static void type(String formula) {
        formula().sendKeys(Keys.chord(Keys.CONTROL, "a"), formula);
        chromium.await("a request", () -> !chromium.find(".status").getText().startsWith("Done"));
        awaitAnswers();
    }

    private static String inReport(String selector) {
        try {
            chromium.driver().switchTo().frame(chromium.find("iframe"));
            return chromium.find(selector).getText();
        } finally {
            chromium.driver().switchTo().defaultContent();
        }
    }

    @Test
    void aFormulaIsTypedAndItsReportShown() {
        open("");
        assertTrue(inReport("header").contains("log(sigmoid(x))"));
        type("log(cosh(x - t))");
        chromium.await("its report", () -> inReport("header").contains("log(cosh(x - t))"));
        assertTrue(chromium.driver().getCurrentUrl().contains("#formula=log%28cosh%28x+-+t%29%29"));
    }

    @Test
    void aMistakeIsShownBelowTheFormulaWhileItIsTyped() {
        open("#formula=log(1%2Bx^2)");
        type("log(1 + x^2");
        assertEquals("true", formula().getAttribute("aria-invalid"));
        WebElement complaint = chromium.find("#" + formula().getAttribute("aria-describedby"));
        assertTrue(complaint.getText().contains("expected an operator"));
        List<String> place = chromium.find(".place").getText().lines().toList();
        assertEquals(2, place.size());
        assertEquals(place.get(0).length(), place.get(1).indexOf('^'));
        formula().sendKeys(")");
        chromium.await("no complaint", () -> !complaint.isDisplayed());
        assertEquals("false", formula().getAttribute("aria-invalid"));
    }

    @Test
    void anAddressHasAllFieldsInItsFragment() {
        open("#formula=x+-+t+*+c+*+log(x)&constants=c+%3D+2&input=1e-3%2Cinfinity&precision=DOUBLE");
        String annotation = inReport("header");
        assertTrue(
                annotation.contains("constants = \"c = 2\", input = @Range({0.001, Double.POSITIVE_INFINITY})"),
                annotation);
        assertEquals("DOUBLE", chromium.find("[data-field=precision]").getDomProperty("value"));
    }

    @Test
    void twoFormulasStandBesideEachOther() {
        open("#formula=log(1%2Bexp(x))");
        chromium.find("#compare").sendKeys(Keys.ENTER);
        awaitAnswers();
        chromium.await(
                "that they are the same",
                () -> chromium.find("#differences").getText().endsWith("nothing"));
        // The second formula has the focus.
        chromium.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), "@SoftMargin");
        chromium.await(
                "differences", () -> chromium.find("#differences").getText().contains("textbook"));
        assertTrue(chromium.driver().getCurrentUrl().contains("formula2=%40SoftMargin"));
        assertEquals(0, chromium.overhang());
        assertEquals("", chromium.seriousIssues());
        chromium.find("#compare").click();
        assertEquals(1, chromium.findAll(".pane").size());
        assertFalse(chromium.find("#differences").isDisplayed());
    }

    @Test
    void anExampleIsChosenByKeys() {
        open("#formula=x^2");
        WebElement examples = chromium.find("[data-role=examples]");
        List<String> names = examples.findElements(By.tagName("option")).stream()
                .map(WebElement::getText)
                .toList();
        assertTrue(names.containsAll(
                List.of("textbook", "log-sum-exp", "exp-normalise", "stable form", "@Huber", "@Dice(classes = 3)")));
        examples.sendKeys("@Huber");
        chromium.await(
                "its report",
                () -> chromium.find(".status").getText().startsWith("Done")
                        && inReport("header").contains("@Huber"));
        assertEquals("@Huber", formula().getDomProperty("value"));
        // They stand in the annotation.
        assertFalse(chromium.find("[data-field=constants]").isDisplayed());
    }

    @Test
    void itFitsAPhoneAndTheDark() {
        open("");
        for (int width : new int[] {400, 1280}) {
            for (boolean isDark : new boolean[] {false, true}) {
                chromium.show(width, 900, isDark);
                assertEquals(0, chromium.overhang(), width + " pixels");
                assertEquals("", chromium.seriousIssues(), width + " pixels, dark: " + isDark);
            }
        }
    }

    /** A report has an origin of its own. */
    @Test
    void aReportReachesNothingOutside() {
        open("");
        chromium.driver().switchTo().frame(chromium.find("iframe"));
        assertEquals("null", chromium.driver().executeScript("return window.origin"));
        chromium.driver().switchTo().defaultContent();
    }
}
