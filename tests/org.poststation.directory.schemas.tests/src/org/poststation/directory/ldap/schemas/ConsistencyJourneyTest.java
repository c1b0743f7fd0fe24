// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.check.CheckOperation;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.check.FixOperation;
import org.poststation.directory.check.FixPlan;
import org.poststation.directory.check.RuleResult;
import org.poststation.directory.maps.PostfixMap;
import org.poststation.directory.maps.ReadMapsOperation;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.MapKind;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Severity;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.slapd.SchemaSet;

/** Checks of directories of every schema on real servers. */
@Timeout(120)
class ConsistencyJourneyTest {

    @ParameterizedTest
    @EnumSource(SchemaSet.class)
    void aDanglingAliasIsFoundAndSetRight(SchemaSet schemaSet) throws OperationException {
        try (ServedSchema served = new ServedSchema(schemaSet)) {
            MailDirectory directory = served.directory();
            assertEquals(Set.of(), severe(check(directory)));
            String address = served.address();
            String domain = address.substring(address.indexOf('@'));

            served.apply(directory.create(ObjectKind.ALIAS, directory.defaults(ObjectKind.ALIAS)
                    .with(Field.ADDRESS, "pointer" + domain).with(Field.TARGETS, List.of(address, "gone" + domain)),
                    new Cancellation()));

            CheckResult result = check(directory);
            assertEquals(Set.of("pointer" + domain + " target-missing"), severe(result));
            RuleResult rule = result.rules().stream().filter(one -> one.rule().id().equals("target-missing"))
                    .findFirst().orElseThrow();
            FixPlan fix = new FixOperation(directory, rule.rule().fix().orElseThrow(), rule.findings())
                    .run(Progress.silent());
            served.apply(fix.plan());
            assertEquals(Set.of(), severe(check(directory)));
            assertTrue(new FixOperation(directory, rule.rule().fix().orElseThrow(), rule.findings())
                    .run(Progress.silent()).plan().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaSet.class)
    void theMapsHoldTheMailboxAndTheAlias(SchemaSet schemaSet) throws OperationException {
        try (ServedSchema served = new ServedSchema(schemaSet)) {
            String address = served.address();
            String alias = "pointer" + address.substring(address.indexOf('@'));
            served.apply(served.directory().create(ObjectKind.ALIAS, served.directory().defaults(ObjectKind.ALIAS)
                    .with(Field.ADDRESS, alias).with(Field.TARGETS, address), new Cancellation()));

            List<PostfixMap> maps = new ReadMapsOperation(served.directory(), List.of(MapKind.MAILBOX, MapKind.ALIAS))
                    .run(Progress.silent());
            assertTrue(maps.getFirst().entries().containsKey(address), () -> maps.getFirst().toString());
            assertEquals(List.of(address), maps.getLast().entries().get(alias), () -> maps.getLast().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PHAMM")
    void cancellingEndsTheCheckWithoutAResult(SchemaSet schemaSet) throws OperationException {
        try (ServedSchema served = new ServedSchema(schemaSet)) {
            Cancellation cancellation = new Cancellation();
            cancellation.request();
            assertThrows(OperationCancelledException.class,
                    () -> new CheckOperation(served.directory(), CheckRules.all()).run(Progress.silent(cancellation)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PHAMM")
    void aServerThatDiesIsAFailure(SchemaSet schemaSet) throws OperationException {
        try (ServedSchema served = new ServedSchema(schemaSet)) {
            served.slapd().kill();
            OperationException failure = assertThrows(OperationException.class, () -> check(served.directory()));
            assertFalse(failure.explanation().what().isEmpty());
        }
    }

    private static CheckResult check(MailDirectory directory) throws OperationException {
        return new CheckOperation(directory, CheckRules.all()).run(Progress.silent());
    }

    /** Address and rule of what is critical, weak passwords of the samples left out. */
    private static Set<String> severe(CheckResult result) {
        return result.rules().stream().flatMap(rule -> rule.findings().stream())
                .filter(found -> found.finding().severity() == Severity.CRITICAL
                        && !found.finding().rule().equals("weak-password-scheme"))
                .map(found -> found.object().address() + ' ' + found.finding().rule()).collect(Collectors.toSet());
    }
}
