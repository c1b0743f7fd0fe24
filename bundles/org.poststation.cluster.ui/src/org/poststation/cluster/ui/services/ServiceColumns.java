// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.services;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.service.ServicePart;
import org.poststation.cluster.service.ServiceState.State;
import org.poststation.cluster.service.ServiceStep.Verb;
import org.poststation.cluster.service.StepResult;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;

/** The columns of the services. */
final class ServiceColumns {

    private ServiceColumns() {}

    static List<Column<ServiceRow>> all() {
        return List.of(
                Column.<ServiceRow>words("name", Messages.services_column_name, 230, ServiceRow::name)
                        .sortedBy(ServiceRow::place).stretching(),
                Column.<ServiceRow>words("node", Messages.services_column_node, 130,
                        row -> row.part().map(ServicePart::node).orElse("")),
                Column.<ServiceRow>words("state", Messages.services_column_state, 130, row -> word(row.state()))
                        .withIcon(row -> icon(row.state())),
                Column.<ServiceRow>words("step", Messages.services_column_step, 320,
                        row -> row.last().map(ServiceColumns::step).orElse("")).stretching());
    }

    static String word(State state) {
        return switch (state) {
            case RUNNING -> Messages.services_running_name;
            case CHANGING -> Messages.services_changing_name;
            case UNKNOWN -> Messages.services_unknown_name;
            case STOPPED -> Messages.services_stopped_name;
            case MISSING -> Messages.services_missing_name;
            case FAILED -> Messages.services_failed_name;
        };
    }

    private static Icon icon(State state) {
        return switch (state) {
            case RUNNING -> Icon.OK;
            case CHANGING -> Icon.LOADING;
            case UNKNOWN -> Icon.UNKNOWN;
            case STOPPED -> Icon.OFF;
            case MISSING, FAILED -> Icon.CRITICAL;
        };
    }

    /** What came of a step. */
    static String step(StepResult result) {
        boolean isStart = result.step().verb() == Verb.START;
        return switch (result.outcome()) {
            case DONE -> isStart ? Messages.services_started_step : Messages.services_stopped_step;
            case FAILED -> NLS.bind(isStart ? Messages.services_nostart_step : Messages.services_nostop_step,
                    result.said());
            case SKIPPED -> Messages.services_skipped_step;
        };
    }
}
