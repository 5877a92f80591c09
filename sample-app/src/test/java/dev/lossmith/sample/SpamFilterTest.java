package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The whole program, run as a user runs it. */
class SpamFilterTest {

    @TempDir
    private static Path folder;

    private static String printed;
    private static String page;

    @BeforeAll
    static void runTheProgram() throws Exception {
        Path report = folder.resolve("new folder").resolve("report.html");
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            SpamFilter.main(new String[] {report.toString()});
        } finally {
            System.setOut(standardOutput);
        }
        printed = output.toString(StandardCharsets.UTF_8);
        page = Files.readString(report);
    }

    @Test
    void printsAResultForEachVariantAndForEachRowOfTheGallery() {
        for (Variant variant : Variant.ALL) {
            assertTrue(
                    printed.lines()
                            .anyMatch(line ->
                                    line.matches(Pattern.quote(variant.name()) + "( +0\\.\\d{3}){4}( +\\d+){4}")),
                    printed);
        }
        for (GalleryRow row : SeedGallery.rows()) {
            assertTrue(
                    printed.lines().anyMatch(line -> line.startsWith(row.name()) && line.endsWith(row.exactDigits())));
        }
    }

    @Test
    void reportIsWellFormedAndHasThreeChartsWithACurveForEachVariant() throws Exception {
        NodeList charts = parse(page).getElementsByTagName("figure");
        assertEquals(3, charts.getLength());
        for (int chart = 0; chart < 3; chart++) {
            String svg = ((Element) charts.item(chart)).getTextContent();
            NodeList paths = ((Element) charts.item(chart)).getElementsByTagName("path");
            for (int filter = 0; filter < Variant.ALL.size(); filter++) {
                String color = "stroke:var(--filter-" + filter + ")";
                assertTrue(longestPath(paths, color) > 500, "no curve with " + color);
                assertTrue(svg.contains(Variant.ALL.get(filter).name()), svg);
            }
        }
    }

    @Test
    void readsHandwrittenDigitsAndShowsWhichItMistook() {
        assertTrue(printed.contains("Handwritten digits: 1438 images to train on, 359 to test on"), printed);
        assertTrue(printed.lines().anyMatch(line -> line.startsWith("is / read")), printed);
        assertTrue(page.contains("Ten classes: handwritten digits"));
        assertTrue(
                Pattern.compile("<svg class=\"digit\"[^>]*><rect").matcher(page).find());
    }

    @Test
    void reportNeedsNothingFromTheNetwork() throws Exception {
        NodeList elements = parse(page).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertFalse(
                    List.of("script", "link", "img", "iframe").contains(element.getTagName()), element.getTagName());
            assertFalse(element.hasAttribute("src"));
            assertTrue(!element.hasAttribute("href") || element.getTagName().equals("a"));
        }
        assertFalse(page.contains("@import"));
        assertFalse(Pattern.compile("url\\((?!#)").matcher(page).find());
        // Only the attribution of the data points elsewhere.
        assertEquals(4, Pattern.compile("https?:").matcher(page).results().count());
    }

    @Test
    void reportShowsTheMetricsAndTheGalleryThatWerePrinted() throws Exception {
        String text = parse(page).getDocumentElement().getTextContent();
        for (GalleryRow row : SeedGallery.rows()) {
            assertTrue(text.contains(row.exactDigits()));
        }
        String firstResult = printed.lines()
                .filter(line -> line.startsWith(Variant.ALL.get(0).name()))
                .findFirst()
                .orElseThrow();
        for (String cell :
                firstResult.substring(Variant.ALL.get(0).name().length()).trim().split(" +")) {
            assertTrue(text.contains(cell), cell);
        }
        assertTrue(
                text.contains("word \u201cgeorge\u201d"), "the name of a recipient is the strongest sign of real mail");
    }

    @Test
    void reportShowsTheSourceOfAGeneratedKernel() throws Exception {
        String text = parse(page).getDocumentElement().getTextContent();
        assertNotNull(PreciseSpamLossKernel.class.getResource("PreciseSpamLossKernel.java"));
        assertTrue(text.contains("class PreciseSpamLossKernel extends FloatKernel implements FloatLoss"));
        assertTrue(text.contains("static float loss(float input, float target)"));
    }

    @Test
    void reportCountsEveryTestMailInEachConfusionMatrix() throws Exception {
        NodeList tables = parse(page).getElementsByTagName("table");
        int matrices = 0;
        for (int i = 0; i < tables.getLength(); i++) {
            Element table = (Element) tables.item(i);
            if (table.getAttribute("class").startsWith("confusion")) {
                NodeList counts = table.getElementsByTagName("b");
                int total = 0;
                for (int j = 0; j < counts.getLength(); j++) {
                    total += Integer.parseInt(counts.item(j).getTextContent());
                }
                assertEquals(920, total);
                matrices++;
            }
        }
        assertEquals(3, matrices);
    }

    private static int longestPath(NodeList paths, String style) {
        int longest = 0;
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            if (path.getAttribute("style").contains(style)) {
                longest = Math.max(longest, path.getAttribute("d").length());
            }
        }
        return longest;
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
