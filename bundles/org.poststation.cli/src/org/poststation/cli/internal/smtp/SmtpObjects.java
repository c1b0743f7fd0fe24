// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.smtp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.smtp.Comparison;
import org.poststation.smtp.SmtpLine;
import org.poststation.smtp.SmtpReply;
import org.poststation.smtp.StepResult;
import org.poststation.smtp.TlsReport;
import org.poststation.smtp.Transcript;
import org.poststation.tls.CertificateFault;

/** Dialogues as objects for JSON. */
final class SmtpObjects {

    private SmtpObjects() {}

    static Map<String, Object> transcript(Transcript transcript) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("server", transcript.target().name());
        object.put("clean", transcript.isClean());
        object.put("steps", transcript.steps().stream().map(SmtpObjects::step).toList());
        object.put("extensions", transcript.capabilities().extensions());
        transcript.tls().ifPresent(tls -> object.put("tls", tls(tls)));
        object.put("lines", transcript.lines().stream().map(SmtpObjects::line).toList());
        return object;
    }

    static Map<String, Object> comparison(Comparison comparison) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("same", comparison.isSame());
        object.put("rows", comparison.rows().stream().map(SmtpObjects::row).toList());
        object.put("left", transcript(comparison.left()));
        object.put("right", transcript(comparison.right()));
        return object;
    }

    /** A stable word for what is wrong with a certificate. */
    static String word(CertificateFault fault) {
        return fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> row(Comparison.Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("step", row.step());
        object.put("same", row.isSame());
        row.left().ifPresent(reply -> object.put("left", reply(new LinkedHashMap<>(), reply)));
        row.right().ifPresent(reply -> object.put("right", reply(new LinkedHashMap<>(), reply)));
        return object;
    }

    private static Map<String, Object> step(StepResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("step", result.step().kind().name().toLowerCase(Locale.ROOT));
        if (!result.step().subject().isEmpty()) {
            object.put("address", result.step().subject());
        }
        reply(object, result.reply());
        object.put("milliseconds", result.took().toMillis());
        return object;
    }

    private static Map<String, Object> reply(Map<String, Object> object, SmtpReply reply) {
        object.put("code", reply.code());
        Optional.of(reply.enhancedStatus()).filter(status -> !status.isEmpty())
                .ifPresent(status -> object.put("status", status));
        object.put("text", reply.lines());
        return object;
    }

    private static Map<String, Object> tls(TlsReport tls) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("protocol", tls.protocol());
        object.put("cipher", tls.cipher());
        object.put("subject", tls.certificate().subject());
        object.put("names", tls.certificate().names());
        object.put("issuer", tls.certificate().issuer());
        object.put("from", tls.certificate().from().toString());
        object.put("until", tls.certificate().until().toString());
        object.put("sha256", tls.certificate().fingerprint());
        object.put("faults", tls.faults().stream()
                .map(fault -> Map.of("fault", word(fault), "what", fault.text())).toList());
        return object;
    }

    private static Map<String, Object> line(SmtpLine line) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("at", line.at().toString());
        object.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
        object.put("text", line.text());
        return object;
    }
}
