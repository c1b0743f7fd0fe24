// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.core.runtime.jobs.Job;

/** The usual things to wait for. */
public final class Conditions {

    private Conditions() {}

    /** The shell with this title is the active one. */
    public static ICondition shellIsActive(String title) {
        return DefaultCondition.onUiThread("The shell \"" + title + "\" did not become active", () -> {
            return Shells.active().map(shell -> title.equals(shell.getText())).orElse(false);
        });
    }

    /** This shell is closed. */
    public static ICondition shellCloses(SWTBotShell shell) {
        return DefaultCondition.onUiThread("The shell did not close", () -> !shell.isOpen());
    }

    /** This widget can be used. */
    public static ICondition widgetIsEnabled(AbstractSWTBot<?> widget) {
        return DefaultCondition.of("The widget " + widget + " did not become enabled", widget::isEnabled);
    }

    /** The table has this many rows. */
    public static ICondition tableHasRows(SWTBotTable table, int rows) {
        return DefaultCondition.of("The table did not get " + rows + " rows", () -> table.rowCount() == rows);
    }

    /** The table has rows at all. */
    public static ICondition tableIsFilled(SWTBotTable table) {
        return DefaultCondition.of("The table stayed empty", () -> table.rowCount() > 0);
    }

    /** The tree has this many root items. */
    public static ICondition treeHasRows(SWTBotTree tree, int rows) {
        return DefaultCondition.of("The tree did not get " + rows + " items", () -> tree.rowCount() == rows);
    }

    /** No user job is waiting or running. */
    public static ICondition noUserJob() {
        return DefaultCondition.of("Jobs went on", () -> {
            for (Job job : Job.getJobManager().find(null)) {
                if (job.isUser() && job.getState() != Job.SLEEPING) {
                    return false;
                }
            }
            return true;
        });
    }
}
