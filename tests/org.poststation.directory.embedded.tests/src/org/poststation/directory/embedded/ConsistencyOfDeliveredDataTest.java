// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.EntrySink;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.check.CheckOperation;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.embedded.sample.PlantedFault;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.Progress;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;

/**
 * The check finds every fault that was planted in the example directory, and nothing else but the second addresses of
 * persons who are switched off.
 */
class ConsistencyOfDeliveredDataTest {

    /** What a rule says to a fault; some faults show at a second object as well. */
    private static final Map<PlantedFault, String> RULES = Map.ofEntries(
            Map.entry(PlantedFault.FORWARD_WITHOUT_TARGET, "forward-without-target"),
            Map.entry(PlantedFault.VACATION_AND_FORWARD, "forward-and-vacation"),
            Map.entry(PlantedFault.NO_FORWARD_FLAG, "forward-flag-missing"),
            Map.entry(PlantedFault.NO_VACATION_FLAG, "vacation-flag-missing"),
            Map.entry(PlantedFault.FORWARD_TO_ITSELF, "forward-to-itself"),
            Map.entry(PlantedFault.VACATION_OVER, "vacation-over"),
            Map.entry(PlantedFault.VACATION_NOT_UTF8, "unreadable-value"),
            Map.entry(PlantedFault.EXPIRED_BUT_ACTIVE, "expired-but-active"),
            Map.entry(PlantedFault.DELETED_BUT_ACTIVE, "deleted-but-active"),
            Map.entry(PlantedFault.QUOTA_WITHOUT_UNIT, "quota-unit-mixed"),
            Map.entry(PlantedFault.QUOTA_IN_MEGABYTES, "quota-too-small"),
            Map.entry(PlantedFault.HASH_DES_CRYPT, "weak-password-scheme"),
            Map.entry(PlantedFault.HASH_SALTED_SHA1, "weak-password-scheme"),
            Map.entry(PlantedFault.HASH_MD5, "weak-password-scheme"),
            Map.entry(PlantedFault.DUPLICATE_ADDRESS, "duplicate-address"),
            Map.entry(PlantedFault.ALIAS_TARGET_MISSING, "target-missing"),
            Map.entry(PlantedFault.ALIAS_ONE_TARGET_MISSING, "target-missing"),
            Map.entry(PlantedFault.ALIAS_LOOP_THERE, "alias-loop"),
            Map.entry(PlantedFault.ALIAS_LOOP_BACK, "alias-loop"),
            Map.entry(PlantedFault.ALIAS_TO_INACTIVE, "target-inactive"),
            Map.entry(PlantedFault.ALIAS_TARGET_WITHOUT_DOMAIN, "target-without-domain"),
            Map.entry(PlantedFault.LIST_MEMBER_MISSING, "target-missing"),
            Map.entry(PlantedFault.DOMAIN_OVER_LIMIT, "domain-over-limit"));

    @TempDir
    private static Path workspace;
    private static EmbeddedExampleDirectory directory;
    private static LDAPConnection connection;

    @BeforeAll
    static void open() throws Exception {
        directory = new EmbeddedExampleDirectory(Optional.of(workspace), Clock.systemDefaultZone());
        connection = Sessions.administrator(directory.start());
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        directory.stop();
    }

    @Test
    void everyPlantedFaultIsFoundAndNothingElse() throws Exception {
        CheckResult result = new CheckOperation(
                new MailDirectory(session(), SchemaProfiles.find("phamm").orElseThrow(), null), CheckRules.all())
                .run(Progress.silent());
        Set<String> found = new TreeSet<>();
        result.rules().forEach(rule -> rule.findings()
                .forEach(finding -> found.add(finding.object().address() + ' ' + rule.rule().id())));

        Map<String, PlantedFault> expected = new TreeMap<>();
        Arrays.stream(PlantedFault.values()).filter(fault -> fault != PlantedFault.ALIAS_LOOP_BACK)
                .forEach(fault -> expected.put(fault.address() + ' ' + RULES.get(fault), fault));
        assertTrue(found.remove("office@example.org duplicate-address"));
        found.removeIf(other -> other.endsWith(" target-inactive") && !other.startsWith("violins@"));
        assertEquals(expected.keySet(), found);
        assertEquals(RULES.keySet(), Set.of(PlantedFault.values()));
        assertEquals(1056, result.objects());
    }

    /** A session of the tests' own client: this bundle knows no other. */
    private static DirectorySession session() {
        return (DirectorySession) Proxy.newProxyInstance(DirectorySession.class.getClassLoader(),
                new Class<?>[] {DirectorySession.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "base" -> Dn.parse("o=hosting,dc=example,dc=org");
                    case "schema" -> new ServerSchema(List.of(), List.of());
                    case "search" -> search((SearchRequest) arguments[0], (EntrySink) arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static SearchOutcome search(SearchRequest request, EntrySink sink) throws Exception {
        List<SearchResultEntry> entries = connection.search(request.base().toString(), SearchScope.SUB,
                request.filter().text(), request.attributes().toArray(String[]::new)).getSearchEntries();
        for (SearchResultEntry entry : entries) {
            sink.accept(entry(entry));
        }
        return new SearchOutcome(entries.size(), Completeness.COMPLETE);
    }

    private static DirectoryEntry entry(SearchResultEntry entry) throws InvalidDnException {
        DirectoryEntry.Builder builder = DirectoryEntry.builder(Dn.parse(entry.getDN()));
        for (Attribute attribute : entry.getAttributes()) {
            builder.add(attribute.getName(),
                    Arrays.stream(attribute.getValueByteArrays()).map(AttributeValue::of).toList());
        }
        return builder.build();
    }
}
