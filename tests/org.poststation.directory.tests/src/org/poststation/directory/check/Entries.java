// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.EntrySink;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.ObjectClass;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailmanAddresses;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.model.MailAddress;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** The entries of a directory that stand in the test itself; every search delivers all. Today is 2027-03-10. */
final class Entries {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2027-03-10T12:00:00Z"), ZoneOffset.UTC);

    private final String schema;
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private final ServerSchema server = new ServerSchema(List.of(),
            List.of(new ObjectClass(List.of("VirtualMailAccount"), "1.2.3", "", ObjectClass.Kind.STRUCTURAL, List.of(),
                    List.of("mail", "vdHome", "cn"), List.of())));

    Entries(String schema) {
        this.schema = schema;
    }

    /** Adds an entry as it is: each line is {@code attribute: value}. */
    Entries add(String dn, String... lines) {
        DirectoryEntry.Builder builder = DirectoryEntry.builder(dn(dn));
        for (String line : lines) {
            int colon = line.indexOf(':');
            builder.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        entries.add(builder.build());
        return this;
    }

    /** Adds an entry that somebody else built. */
    Entries add(String dn, Consumer<DirectoryEntry.Builder> content) {
        DirectoryEntry.Builder builder = DirectoryEntry.builder(dn(dn));
        content.accept(builder);
        entries.add(builder.build());
        return this;
    }

    /** Adds a domain of Phamm. */
    Entries domain(String name, String... lines) {
        return add("vd=" + name + ",o=hosting", with(lines, "objectClass: VirtualDomain", "vd: " + name,
                "accountActive: TRUE", "delete: FALSE"));
    }

    /** Adds a mailbox of Phamm that is in order but for the lines; a line without value takes the attribute away. */
    Entries mailbox(String address, String... lines) {
        return add("mail=" + address + ",vd=" + address.substring(address.indexOf('@') + 1) + ",o=hosting",
                with(lines, "objectClass: VirtualMailAccount", "mail: " + address, "accountActive: TRUE",
                        "delete: FALSE", "forwardActive: FALSE", "vacationActive: FALSE", "quota: 52428800S",
                        "vdHome: /home/vmail", "mailbox: " + address + "/", "cn: Somebody", "sn: Somebody"));
    }

    /** Adds an alias of Phamm. */
    Entries alias(String address, String... targets) {
        return add("mail=" + address + ",vd=" + address.substring(address.indexOf('@') + 1) + ",o=hosting",
                entry -> entry.add("objectClass", "VirtualMailAlias").add("mail", address).add("accountActive", "TRUE")
                        .add("maildrop", targets));
    }

    /** Adds a Mailman list of Phamm with its ten addresses. */
    Entries list(String address, String... members) {
        alias(address, members);
        MailmanAddresses.of(MailAddress.parse(address)).forEach(further -> alias(further, further));
        return this;
    }

    /** What all rules find. */
    CheckResult check() throws OperationException {
        return new CheckOperation(directory(), CheckRules.all()).run(Progress.silent());
    }

    /** Address and sentence of what one rule finds. */
    List<String> check(String rule) throws OperationException {
        return check().rules().stream().filter(result -> result.rule().id().equals(rule))
                .flatMap(result -> result.findings().stream())
                .map(found -> found.object().address() + ": " + CheckText.sentence(found)).toList();
    }

    /** The rules that find something, each as often as it does. */
    List<String> rules() throws OperationException {
        return check().rules().stream().flatMap(result -> result.findings().stream())
                .map(found -> found.finding().rule()).toList();
    }

    MailDirectory directory() {
        return new MailDirectory(session(), SchemaProfiles.find(schema).orElseThrow(), null, TODAY);
    }

    private DirectorySession session() {
        return (DirectorySession) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {DirectorySession.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "base" -> Dn.parse("o=hosting");
                    case "schema" -> server;
                    case "search" -> deliver((EntrySink) arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private SearchOutcome deliver(EntrySink sink) {
        entries.forEach(sink::accept);
        return new SearchOutcome(entries.size(), Completeness.COMPLETE);
    }

    private static String[] with(String[] own, String... usual) {
        List<String> lines = new ArrayList<>(List.of(usual));
        for (String line : own) {
            String attribute = line.substring(0, line.indexOf(':') + 1);
            lines.removeIf(other -> other.startsWith(attribute) && !attribute.equals("objectClass:"));
        }
        for (String line : own) {
            if (!line.endsWith(":")) {
                lines.add(line);
            }
        }
        return lines.toArray(String[]::new);
    }

    private static Dn dn(String text) {
        try {
            return Dn.parse(text);
        } catch (InvalidDnException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
