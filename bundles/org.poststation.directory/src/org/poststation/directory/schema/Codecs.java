// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;
import java.util.function.UnaryOperator;

/** The codecs by the names that schema profiles use. */
final class Codecs {

    private static final Codec TEXT = each(UnaryOperator.identity(), UnaryOperator.identity());

    private Codecs() {}

    /**
     * The codec of a name, with parameters behind a colon.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Codec of(String name) {
        int colon = name.indexOf(':');
        String parameter = colon < 0 ? "" : name.substring(colon + 1);
        return switch (colon < 0 ? name : name.substring(0, colon)) {
            case "text" -> TEXT;
            case "boolean" -> new WordCodec("TRUE", "FALSE");
            case "words" -> WordCodec.of(parameter);
            case "value-present" -> PresenceCodec.of(parameter, true);
            case "value-absent" -> PresenceCodec.of(parameter, false);
            case "keyed" -> KeyedCodec.of(parameter);
            case "number" -> each(Codecs::number, Codecs::number);
            case "bytes" -> new ScaledQuotaCodec(1);
            case "kilobytes" -> new ScaledQuotaCodec(1024);
            case "megabytes" -> new ScaledQuotaCodec(1024L * 1024);
            case "maildir-quota" -> new MaildirQuotaCodec();
            case "epoch" -> TimeCodecs.EPOCH;
            case "digits-date" -> TimeCodecs.DIGITS_DATE;
            case "digits-moment" -> TimeCodecs.DIGITS_MOMENT;
            case "generalized-date" -> TimeCodecs.GENERALIZED_DATE;
            case "generalized-moment" -> TimeCodecs.GENERALIZED_MOMENT;
            case "server-moment" -> new ServerCodec(TimeCodecs.GENERALIZED_MOMENT);
            case "epoch-date" -> TimeCodecs.EPOCH_DATE;
            default -> throw new IllegalArgumentException("no codec " + name);
        };
    }

    static Codec each(UnaryOperator<String> decode, UnaryOperator<String> encode) {
        return new Codec() {
            @Override
            public List<String> decode(List<String> raw) {
                return raw.stream().map(decode).toList();
            }

            @Override
            public List<String> encode(List<String> values, List<String> previous) {
                return values.stream().map(encode).toList();
            }
        };
    }

    private static String number(String text) {
        return Long.toString(Long.parseLong(text.strip()));
    }
}
