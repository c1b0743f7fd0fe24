// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.List;

import org.poststation.directory.Dn;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.undo.UndoStep.Ready;
import org.poststation.operation.OperationException;

/**
 * Plans how changes are taken back, one after the other, the last one first. Each is compared with what the directory
 * holds now, with what was planned so far taken into account. Not thread-safe.
 */
public final class UndoPlanner {

    private final PlannedState state;
    private final UndoRules rules;

    /**
     * Begins with the directory as it is now.
     *
     * @param present reads its entries
     */
    public UndoPlanner(ServerSchema schema, UndoRules.Present present) {
        this.state = new PlannedState(present);
        this.rules = new UndoRules(schema, state::find);
    }

    /** The names under which the server has what {@link #plan} will look at, unless it is known already. */
    public List<Dn> unknown(JournaledChange change) {
        return UndoRules.names(change).stream().filter(dn -> !state.isKnown(dn)).map(state::presentName).toList();
    }

    /**
     * Plans the next one.
     *
     * @throws OperationException when its entry can't be read
     */
    public UndoStep plan(JournaledChange change) throws OperationException {
        UndoStep step = rules.step(change);
        if (step instanceof Ready ready) {
            state.apply(ready.inverse().change());
        }
        return step;
    }
}
