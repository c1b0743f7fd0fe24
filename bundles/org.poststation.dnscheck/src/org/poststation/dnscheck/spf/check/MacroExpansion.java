// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.poststation.dnscheck.spf.check.DomainTrace.MacroTrace;
import org.poststation.dnscheck.spf.record.MacroPart;
import org.poststation.dnscheck.spf.record.MacroString;
import org.poststation.operation.OperationCancelledException;

/** Replaces macros, RFC 7208 section 7. */
final class MacroExpansion {

    /** Most octets of a name; a longer one loses labels from the left, RFC 7208 section 7.3. */
    private static final int MAX_NAME = 253;

    private final SpfCheck check;
    private final SpfRequest request;
    private final Lookups lookups;
    private final List<MacroTrace> replaced = new ArrayList<>();

    MacroExpansion(SpfCheck check, SpfRequest request, Lookups lookups) {
        this.check = check;
        this.request = request;
        this.lookups = lookups;
    }

    /** The macros that were replaced since the last call. */
    List<MacroTrace> taken() {
        List<MacroTrace> taken = List.copyOf(replaced);
        replaced.clear();
        return taken;
    }

    /** A name without a trailing dot, short enough to be asked for. */
    String name(MacroString string, String domain) throws OperationCancelledException {
        String name = text(string, domain);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        while (name.length() > MAX_NAME && name.indexOf('.') >= 0) {
            name = name.substring(name.indexOf('.') + 1);
        }
        return name;
    }

    /** The whole text. */
    String text(MacroString string, String domain) throws OperationCancelledException {
        StringBuilder text = new StringBuilder();
        for (MacroPart part : string.parts()) {
            switch (part) {
                case MacroPart.Literal literal -> text.append(literal.text());
                case MacroPart.Macro macro -> {
                    String value = transformed(macro, value(macro.letter(), domain));
                    int from = macro.span().start() - string.span().start();
                    int length = macro.span().end() - macro.span().start();
                    replaced.add(new MacroTrace(string.text().substring(from, from + length), value));
                    text.append(value);
                }
            }
        }
        return text.toString();
    }

    private String value(char letter, String domain) throws OperationCancelledException {
        return switch (letter) {
            case 's' -> request.identity();
            case 'l' -> request.localPart();
            case 'o' -> request.domain();
            case 'd' -> domain;
            case 'i' -> request.client().dotted();
            case 'p' -> clientName(domain);
            case 'v' -> request.client().isSix() ? "ip6" : "in-addr";
            case 'h' -> request.helo();
            case 'c' -> request.client().toString();
            case 'r' -> check.receiver();
            case 't' -> Long.toString(Instant.now().getEpochSecond());
            default -> throw new IllegalArgumentException("no macro " + letter);
        };
    }

    /** The validated name: the domain itself, else one below it, else any, RFC 7208 section 7.3. */
    private String clientName(String domain) throws OperationCancelledException {
        List<String> names = lookups.validatedNames(request.client());
        String wanted = domain.toLowerCase(Locale.ROOT);
        return names.stream().filter(name -> name.equalsIgnoreCase(wanted)).findFirst()
                .or(() -> names.stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith('.' + wanted))
                        .findFirst())
                .or(() -> names.stream().findFirst()).orElse("unknown");
    }

    private static String transformed(MacroPart.Macro macro, String value) {
        String text = value;
        boolean isWhole = macro.labels() == 0 && !macro.isReversed() && macro.delimiters().equals(".");
        if (!isWhole) {
            List<String> labels = split(value, macro.delimiters());
            if (macro.isReversed()) {
                Collections.reverse(labels);
            }
            int from = macro.labels() == 0 ? 0 : Math.max(0, labels.size() - macro.labels());
            text = String.join(".", labels.subList(from, labels.size()));
        }
        return macro.isEscaped() ? escaped(text) : text;
    }

    private static List<String> split(String value, String delimiters) {
        List<String> labels = new ArrayList<>();
        StringBuilder label = new StringBuilder();
        for (char c : value.toCharArray()) {
            if (delimiters.indexOf(c) >= 0) {
                labels.add(label.toString());
                label.setLength(0);
            } else {
                label.append(c);
            }
        }
        labels.add(label.toString());
        return labels;
    }

    /** All but the unreserved characters of RFC 3986 as their octets. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean isUnreserved = c < 0x80 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
            escaped.append(isUnreserved ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return escaped.toString();
    }
}
