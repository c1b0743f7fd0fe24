// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.ListingOutcome;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** A real server with one product's schema and its customary sample, and what all journeys do there. */
@Timeout(120)
abstract class SchemaJourney {

    static final String HASH = "{SSHA}pDzdCGXQBkmk6pA1VLM7MihSjNyeNyUU";

    private final SchemaSet schemaSet;
    private final String expected;
    private ServedSchema served;
    Slapd slapd;
    MailDirectory directory;

    SchemaJourney(SchemaSet schemaSet, String expected) {
        this.schemaSet = schemaSet;
        this.expected = expected;
    }

    @BeforeEach
    void openByDetectedSchema() throws OperationException {
        served = new ServedSchema(schemaSet);
        slapd = served.slapd();
        directory = served.directory();
        assertEquals(expected, directory.schema().id());
    }

    @AfterEach
    void close() {
        if (served != null) {
            served.close();
        }
    }

    /** Kind and address of every row, sorted. */
    List<String> rows() throws OperationException {
        return new ArrayList<>(new TreeSet<>(list().stream().map(row -> row.kind() + " " + row.address()).toList()));
    }

    List<AccountRow> list() throws OperationException {
        List<AccountRow> rows = new ArrayList<>();
        directory.list(rows::addAll, Progress.silent());
        return rows;
    }

    AccountRow row(String address) throws OperationException {
        return list().stream().filter(row -> row.address().equals(address)).findFirst().orElseThrow();
    }

    ListingOutcome outcome() throws OperationException {
        return directory.list(rows -> {}, Progress.silent());
    }

    MailObject create(ObjectKind kind, FieldValues values) throws OperationException {
        apply(directory.create(kind, values, new Cancellation()));
        return find(kind, values.text(Field.ADDRESS));
    }

    MailObject update(MailObject read, FieldValues wanted) throws OperationException {
        apply(directory.update(read, wanted));
        MailObject again = directory.read(read.dn(), new Cancellation()).orElseThrow();
        assertTrue(directory.update(again, wanted).isEmpty(), () -> "still different: " + again.values());
        return again;
    }

    MailObject rename(MailObject read, String address) throws OperationException {
        apply(directory.rename(read, address, directory.references(read.address(), new Cancellation()),
                new Cancellation()));
        return find(read.kind(), address);
    }

    void delete(MailObject read) throws OperationException {
        apply(directory.delete(List.of(read), directory.references(read.address(), new Cancellation()),
                new Cancellation()));
        assertTrue(directory.find(read.kind(), read.address(), new Cancellation()).isEmpty());
        assertEquals(List.of(), slapd.values(read.dn().toString(), "objectClass"));
    }

    MailObject find(ObjectKind kind, String address) throws OperationException {
        return directory.find(kind, address, new Cancellation()).orElseThrow();
    }

    List<String> server(MailObject object, String attribute) {
        return slapd.values(object.dn().toString(), attribute).stream().sorted().toList();
    }

    void apply(ChangePlan plan) throws OperationException {
        served.apply(plan);
    }

    static FieldValues values(String address) {
        return FieldValues.NONE.with(Field.ADDRESS, address);
    }

    /** A mailbox of the kind that every schema can keep. */
    FieldValues anna(String domain) {
        return directory.defaults(ObjectKind.MAILBOX).with(Field.ADDRESS, "anna.berg@" + domain)
                .with(Field.GIVEN_NAME, "Anna").with(Field.SURNAME, "Berg")
                .with(Field.DESCRIPTION, "Bücherei, 2. Stock")
                .with(Field.PASSWORD, HASH);
    }
}
