package dev.lossmith.cli;

import dev.lossmith.check.Report;
import java.util.Map;

/** Writes results of checks as continuous integration reads them: a test case for each kernel. */
final class JUnitXml {
    private JUnitXml() {}

    static String of(Map<String, Report> reports) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        long failures = reports.values().stream()
                .filter(report -> !report.isWithinBounds())
                .count();
        xml.append("<testsuite name=\"lossmith check\" tests=\"")
                .append(reports.size())
                .append("\" failures=\"")
                .append(failures)
                .append("\">\n");
        reports.forEach((name, report) -> {
            xml.append("  <testcase classname=\"").append(escaped(name)).append("\" name=\"is within its bounds\">\n");
            if (report.isWithinBounds()) {
                xml.append("    <system-out>")
                        .append(escaped(report.toString()))
                        .append("</system-out>\n");
            } else {
                xml.append("    <failure message=\"")
                        .append(escaped(String.join(", ", report.failures())))
                        .append("\">")
                        .append(escaped(report.toString()))
                        .append("</failure>\n");
            }
            xml.append("  </testcase>\n");
        });
        return xml.append("</testsuite>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
