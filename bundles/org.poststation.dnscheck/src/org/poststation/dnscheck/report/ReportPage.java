// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.util.Locale;

import org.poststation.model.Severity;

/** Reports as a page of HTML that needs nothing but itself; all text in the language of the platform. */
public final class ReportPage {

    private static final String STYLE = "body{font:15px/1.45 system-ui,sans-serif;max-width:60em;margin:2em auto;"
            + "padding:0 1em;color-scheme:light dark}h2{margin-top:2em}h3{margin:1.2em 0 .3em;font-size:1em}"
            + "p{margin:.3em 0}pre{margin:.2em 0 .6em;padding:.5em;background:#8882;overflow-x:auto;"
            + "white-space:pre-wrap;overflow-wrap:anywhere}mark{background:#d33;color:#fff}"
            + ".critical{color:#d33}.warning{color:#b60}.ok{color:#283}.notice,.unknown{color:#777}";

    private ReportPage() {}

    /** What stands before the first report. */
    public static String begin() {
        return "<!DOCTYPE html>\n<html lang=\"" + Locale.getDefault().getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>Poststation</title><style>" + STYLE
                + "</style></head><body>\n";
    }

    /** What stands behind the last one. */
    public static String end() {
        return "</body></html>\n";
    }

    /** A report. */
    public static String of(DomainReport report) {
        StringBuilder page = new StringBuilder();
        page.append("<h2>").append(text(report.domain())).append(' ').append(state(report.severity()))
                .append("</h2>\n<p>").append(report.at()).append("</p>\n");
        for (ReportSection section : report.sections()) {
            page.append("<h3>").append(text(section.topic().title())).append(' ').append(state(section.severity()))
                    .append("</h3>\n");
            section.findings().forEach(found -> append(found, page));
            if (!section.records().isEmpty()) {
                page.append("<details><summary>").append(section.records().size()).append("</summary><pre>")
                        .append(text(String.join("\n", section.records()))).append("</pre></details>\n");
            }
        }
        return page.toString();
    }

    private static void append(ReportFinding found, StringBuilder page) {
        page.append("<p>").append(state(found.severity())).append(' ').append(text(found.message())).append(' ')
                .append("<small>").append(text(found.reference())).append("</small></p>\n");
        if (!found.record().isEmpty()) {
            page.append("<pre>").append(found.place().map(span -> text(found.record().substring(0, span.start()))
                    + "<mark>" + text(span.of(found.record())) + "</mark>"
                    + text(found.record().substring(span.end()))).orElseGet(() -> text(found.record())))
                    .append("</pre>\n");
        }
        found.found().suggestion().filter(suggestion -> !suggestion.isEmpty())
                .ifPresent(suggestion -> page.append("<pre>&rarr; ").append(text(suggestion)).append("</pre>\n"));
    }

    private static String state(Severity severity) {
        String word = severity.name().toLowerCase(Locale.ROOT);
        return "<b class=\"" + word + "\">" + text(ReportText.of("severity." + word)) + "</b>";
    }

    /** Text of servers can't become markup, whatever it holds. */
    private static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\ufffd");
    }
}
