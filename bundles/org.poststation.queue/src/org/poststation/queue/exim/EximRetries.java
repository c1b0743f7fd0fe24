// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.exim;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.model.QueuedMessage;
import org.poststation.remote.node.LineSink;

/**
 * When Exim tries again: its retry database, as exim_dumpdb(8) prints it in UTC. A record is about an address or its
 * domain, about a host, or about a message at a host (Exim specification, chapter 32).
 */
final class EximRetries implements LineSink {

    private static final Pattern KEY = Pattern.compile("\\s+([RT]):(\\S+) -?\\d+ \\d+ .*");
    private static final Pattern TIMES = Pattern.compile(
            "\\d\\d-\\w{3}-\\d{4} \\S+ +\\d\\d-\\w{3}-\\d{4} \\S+ +(\\d\\d-\\w{3}-\\d{4} \\d\\d:\\d\\d:\\d\\d).*");
    private static final Pattern AT_HOST = Pattern
            .compile("([^:]+:(?:\\[[^\\]]*\\]|[0-9a-fA-F.]+))(?::\\d+)?(?::(" + EximId.FORM + "))?");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss", Locale.ENGLISH);

    private final Map<String, Long> times = new HashMap<>();
    private String key = "";

    @Override
    public void line(byte[] bytes, int offset, int length) {
        String line = new String(bytes, offset, length, StandardCharsets.UTF_8);
        Matcher begin = KEY.matcher(line);
        Matcher said = TIMES.matcher(line);
        if (begin.matches()) {
            key = begin.group(1).equals("R") ? address(begin.group(2)) : host(begin.group(2));
        } else if (said.matches() && !key.isEmpty()) {
            try {
                times.put(key, LocalDateTime.parse(said.group(1), FORM).toEpochSecond(ZoneOffset.UTC));
            } catch (DateTimeParseException none) {
                key = "";
            }
        }
    }

    /** In seconds since 1970, or unknown. */
    long find(String id, String address, String host) {
        Long time = times.get("R " + address);
        time = time == null ? times.get("R " + address.substring(address.lastIndexOf('@') + 1)) : time;
        time = time == null ? times.get("T " + host + ' ' + id) : time;
        time = time == null ? times.get("T " + host + ' ') : time;
        return time == null ? QueuedMessage.UNKNOWN : time;
    }

    private static String address(String record) {
        int sender = record.indexOf(":<");
        return "R " + (sender < 0 ? record : record.substring(0, sender));
    }

    private static String host(String record) {
        Matcher host = AT_HOST.matcher(record);
        if (!host.matches()) {
            return "";
        }
        return "T " + host.group(1) + ' ' + (host.group(2) == null ? "" : host.group(2));
    }
}
