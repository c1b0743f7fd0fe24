// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.cluster.certificate.CertificateAnswer;
import org.poststation.cluster.certificate.ServedCertificates;
import org.poststation.cluster.health.HealthText;
import org.poststation.cluster.node.SystemFacts;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.model.Finding;
import org.poststation.platform.json.Json;

/**
 * Prints how nodes are.
 *
 * @param output where to
 * @param failures words why a node did not answer
 * @param json whether a program reads it
 */
record StatusPrinter(Output output, Failures failures, boolean json) {

    /** Prints all in their order. */
    void print(List<NodeStatus> statuses) {
        if (json) {
            statuses.forEach(status -> output.line(Json.line(object(status))));
            return;
        }
        Table nodes = new Table(output::line, List.of("NODE", "STATE", "LOAD", "WORST"));
        statuses.forEach(status -> nodes.row(List.of(status.node(), word(status.state()),
                status.load().map(load -> String.format(Locale.ROOT, "%.2f of %d", load.five(), load.cores()))
                        .orElse("-"),
                status.summary().isEmpty() ? "-" : status.summary())));
        nodes.flush();
        if (statuses.stream().anyMatch(status -> !status.findings().isEmpty())) {
            output.line("");
            findings(statuses);
        }
        statuses.forEach(status -> status.failure().ifPresent(failure -> failures.report(status.node(), failure)));
    }

    private void findings(List<NodeStatus> statuses) {
        Table findings = new Table(output::line, List.of("NODE", "SEVERITY", "FINDING"));
        statuses.forEach(status -> status.findings().forEach(found -> findings
                .row(List.of(status.node(), word(found.severity()), HealthText.found(found)))));
        findings.flush();
    }

    private Map<String, Object> object(NodeStatus status) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("node", status.node());
        object.put("state", word(status.state()));
        object.put("at", status.at().toString());
        object.put("load", status.load().map(load -> List.of(load.one(), load.five(), load.fifteen()))
                .orElse(List.of()));
        status.load().ifPresent(load -> object.put("cores", load.cores()));
        status.find(SystemFacts.QUESTION).ifPresent(system -> {
            object.put("host", system.host());
            object.put("uptime_seconds", system.uptime().toSeconds());
        });
        List<Object> findings = new ArrayList<>();
        status.findings().forEach(found -> findings.add(object(found)));
        object.put("findings", findings);
        status.find(ServedCertificates.QUESTION).ifPresent(served -> object.put("certificates",
                served.answers().stream().map(StatusPrinter::object).toList()));
        status.failure().ifPresent(failure -> object.put("error", failures.object(failure)));
        return object;
    }

    private static Map<String, Object> object(CertificateAnswer answer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("service", word(answer.protocol()));
        object.put("port", answer.port());
        answer.certificate().ifPresentOrElse(certificate -> {
            object.put("names", certificate.names());
            object.put("issuer", certificate.issuer());
            object.put("until", certificate.until().toString());
            object.put("trusted", certificate.distrust().isEmpty());
        }, () -> object.put("fault", answer.fault()));
        return object;
    }

    private static Map<String, Object> object(Finding found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", found.rule());
        object.put("severity", word(found.severity()));
        object.put("subject", found.subject());
        object.put("text", HealthText.found(found));
        return object;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
