// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.ConnectionStep.Kind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ui.connect.TestSteps.Look;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;

/** The words of a connection test. */
final class TestTexts {

    private TestTexts() {}

    static String step(Kind kind) {
        return switch (kind) {
            case DNS -> Messages.test_step_dns;
            case TCP -> Messages.test_step_tcp;
            case TLS -> Messages.test_step_tls;
            case BIND -> Messages.test_step_bind;
            case BASE -> Messages.test_step_base;
            case SCHEMA -> Messages.test_step_schema;
        };
    }

    static String look(Look look) {
        return switch (look) {
            case WAITING -> "";
            case RUNNING -> Messages.test_look_running;
            case OK -> Messages.test_look_ok;
            case FAILED -> Messages.test_look_failed;
            case SKIPPED -> Messages.test_look_skipped;
            case NOT_REACHED -> Messages.test_look_notreached;
        };
    }

    /** What was found in a step; a schema profile by its title. */
    static String detail(TestSteps steps, Kind kind) {
        String detail = steps.detail(kind);
        String shown = kind == Kind.SCHEMA
                ? SchemaProfiles.find(detail).map(SchemaProfile::title).orElse(detail)
                : detail;
        return shown.lines().map(VisibleText::of).collect(Collectors.joining("\n"));
    }

    /** What failed, why and what to do, with the server's own words last. */
    static String explanation(OperationException failure) {
        Explanation said = failure.explanation();
        List<String> lines = new ArrayList<>(List.of(VisibleText.of(said.what())));
        said.likelyCauses().forEach(cause -> lines.add("\u2022 " + VisibleText.of(cause)));
        lines.add(VisibleText.of(said.nextStep()));
        if (!said.serverText().isBlank()) {
            lines.add(NLS.bind(Messages.test_server_said, VisibleText.of(said.serverText())));
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }
}
