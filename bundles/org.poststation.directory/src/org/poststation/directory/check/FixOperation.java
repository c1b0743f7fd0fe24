// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.poststation.directory.Dn;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.PlannedChange;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Reads each object again that a rule found and plans what sets it right. Writes nothing.
 *
 * @param directory where the objects are
 * @param fix the rule's fix
 * @param findings what the rule found; several of one object count once
 */
public record FixOperation(MailDirectory directory, Fix fix, List<ObjectFinding> findings)
        implements
            Operation<FixPlan> {

    /** Keeps an unchangeable copy. */
    public FixOperation {
        findings = List.copyOf(findings);
    }

    @Override
    public FixPlan run(Progress progress) throws OperationException {
        Map<String, List<ObjectFinding>> objects = findings.stream()
                .collect(Collectors.groupingBy(found -> found.object().dn(), TreeMap::new, Collectors.toList()));
        List<PlannedChange> changes = new ArrayList<>();
        List<AccountRow> skipped = new ArrayList<>();
        progress.begin(CheckText.planning(), objects.size());
        long done = 0;
        for (Map.Entry<String, List<ObjectFinding>> object : objects.entrySet()) {
            progress.cancellation().check();
            ChangePlan plan = plan(Dn.parseServed(object.getKey()), object.getValue(), progress.cancellation());
            if (plan.isEmpty()) {
                skipped.add(object.getValue().getFirst().object());
            }
            changes.addAll(plan.changes());
            progress.done(++done);
        }
        return new FixPlan(new ChangePlan(changes), skipped);
    }

    private ChangePlan plan(Dn dn, List<ObjectFinding> found, Cancellation cancellation) throws OperationException {
        Optional<MailObject> read = directory.read(dn, cancellation);
        return read.isEmpty()
                ? ChangePlan.empty()
                : fix.plan(directory, read.get(), found.stream().map(ObjectFinding::finding).toList(), cancellation);
    }
}
