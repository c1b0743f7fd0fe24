// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.embedded.sample.DeliveredData;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.ExtendedRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedResult;
import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;

/** The example directory as an LDAP server: schema, controls, passwords, rights. */
class ServerBehaviourTest {

    private static final String BASE = "o=hosting,dc=example,dc=org";
    private static final String ZOE = "mail=zoe.held@example.org,vd=example.org," + BASE;

    @TempDir
    private Path workspace;
    private EmbeddedExampleDirectory directory;
    private LDAPConnection session;

    @BeforeEach
    void open() throws Exception {
        directory = new EmbeddedExampleDirectory(Optional.of(workspace), Clock.systemDefaultZone());
        session = Sessions.administrator(directory.start());
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        directory.stop();
    }

    @Test
    void refusesAnEntryWithoutAMandatoryAttribute() throws Exception {
        Entry entry = session.getEntry(ZOE).duplicate();
        entry.setDN(ZOE.replace("zoe.held", "new.one"));
        entry.setAttribute("mail", "new.one@example.org");
        entry.removeAttribute("lastChange");
        assertCode(ResultCode.OBJECT_CLASS_VIOLATION, () -> session.add(entry));
    }

    @Test
    void refusesWhatTheClassOrTheSyntaxDoesNotAllow() {
        assertCode(ResultCode.OBJECT_CLASS_VIOLATION,
                () -> session.modify("mail=office@example.org,vd=example.org," + BASE,
                        new Modification(ModificationType.ADD, "quota", "1S")));
        assertCode(ResultCode.INVALID_ATTRIBUTE_SYNTAX, () -> session.modify(ZOE,
                new Modification(ModificationType.REPLACE, "accountActive", "perhaps")));
        assertCode(ResultCode.CONSTRAINT_VIOLATION, () -> session.modify(ZOE,
                new Modification(ModificationType.REPLACE, "quota", "1S", "2S")));
        assertCode(ResultCode.INVALID_ATTRIBUTE_SYNTAX, () -> session.modify(ZOE,
                new Modification(ModificationType.REPLACE, "maildrop", "zoë@example.org")));
        assertCode(ResultCode.UNDEFINED_ATTRIBUTE_TYPE, () -> session.modify(ZOE,
                new Modification(ModificationType.REPLACE, "mailHomeDirectory", "/")));
    }

    @Test
    void anAccountCannotBecomeAnAlias() {
        assertThrows(LDAPException.class, () -> session.modify(ZOE,
                new Modification(ModificationType.REPLACE, "objectClass", "top", "inetOrgPerson", "VirtualMailAlias")));
    }

    @Test
    void aValueWithoutEqualityRuleCannotBeDeletedAlone() throws Exception {
        String stamp = session.getEntry(ZOE).getAttributeValue("lastChange");
        assertCode(ResultCode.INAPPROPRIATE_MATCHING, () -> session.modify(ZOE,
                new Modification(ModificationType.DELETE, "lastChange", stamp),
                new Modification(ModificationType.ADD, "lastChange", "1")));
        session.modify(ZOE, new Modification(ModificationType.REPLACE, "lastChange", "1"));
    }

    @Test
    void listsInPages() throws Exception {
        int entries = 0;
        int pages = 0;
        ASN1OctetString cookie = null;
        do {
            SearchRequest request = new SearchRequest(BASE, SearchScope.SUB, "(mail=*)", "mail");
            request.addControl(new SimplePagedResultsControl(100, cookie));
            SearchResult result = session.search(request);
            entries += result.getEntryCount();
            pages++;
            cookie = SimplePagedResultsControl.get(result).getCookie();
        } while (cookie != null && cookie.getValueLength() > 0);
        assertEquals(186 + 467 + 400, entries);
        assertEquals(11, pages);
    }

    @Test
    void writesOnlyWhatAnAssertionStillAllows() throws Exception {
        String version = session.getEntry(ZOE, "modifyTimestamp").getAttributeValue("modifyTimestamp");
        ModifyRequest request = new ModifyRequest(ZOE, new Modification(ModificationType.REPLACE, "title", "a"));
        request.addControl(new AssertionRequestControl("(modifyTimestamp=" + version + ")"));
        session.modify(request);
        assertCode(ResultCode.ASSERTION_FAILED, () -> session.modify(request));
    }

    @Test
    void thePasswordModifyOperationStoresASaltedHash() throws Exception {
        session.processExtendedOperation(new PasswordModifyExtendedRequest(ZOE, (String) null, "Ne\u00fcHorn-9"));
        String stored = session.getEntry(ZOE).getAttributeValue("userPassword");
        assertTrue(stored.startsWith("{SSHA512}"), stored);
        bind("Ne\u00fcHorn-9");
        assertCode(ResultCode.INVALID_CREDENTIALS, () -> bind(DeliveredData.PASSWORD));
        PasswordModifyExtendedResult made = (PasswordModifyExtendedResult) session
                .processExtendedOperation(new PasswordModifyExtendedRequest(ZOE, (String) null, (String) null));
        bind(made.getGeneratedPassword());
    }

    @Test
    void storesHashesUntouchedAndChecksThem() throws Exception {
        String hash = SaltedHash.SSHA512.value("long salt".getBytes(), new byte[32]);
        session.modify(ZOE, new Modification(ModificationType.REPLACE, "userPassword", hash));
        assertEquals(hash, session.getEntry(ZOE).getAttributeValue("userPassword"));
        bind("long salt");
        session.modify(ZOE, new Modification(ModificationType.REPLACE, "userPassword", "{ARGON2}$argon2id$v=19$x"));
        assertCode(ResultCode.INVALID_CREDENTIALS, () -> bind("long salt"));
    }

    @Test
    void onlyTheAdministratorReadsAndChanges() throws Exception {
        try (LDAPConnection nobody = Sessions.anonymous(directory.start())) {
            assertNotNull(nobody.getRootDSE());
            assertCode(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, () -> nobody.search(BASE, SearchScope.BASE, "(o=*)"));
            nobody.bind(ZOE, DeliveredData.PASSWORD);
            assertCode(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, () -> nobody.search(BASE, SearchScope.SUB, "(mail=*)"));
            assertCode(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, () -> nobody.modify(ZOE,
                    new Modification(ModificationType.REPLACE, "title", "x")));
            ExtendedRequest reset = new ExtendedRequest(ResetOperation.OID);
            assertEquals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, nobody.processExtendedOperation(reset).getResultCode());
        }
    }

    @Test
    void rightsEndWithANewBind() throws Exception {
        assertCode(ResultCode.INVALID_CREDENTIALS, () -> session.bind(ExampleServer.ADMINISTRATOR, "wrong"));
        assertCode(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, () -> session.search(BASE, SearchScope.BASE, "(o=*)"));
    }

    @Test
    void publishesTheSchemaWithDescriptions() throws Exception {
        AttributeTypeDefinition quota = session.getSchema().getAttributeType("quota");
        assertEquals("1.3.6.1.4.1.22339.1.1.6", quota.getOID());
        assertTrue(quota.getDescription().contains("bytes"));
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws Exception {
        assertEquals("127.0.0.1", directory.start().profile().endpoint().host());
        assertTrue(session.getConnectedInetAddress().isLoopbackAddress());
    }

    private void bind(String password) throws LDAPException {
        try (LDAPConnection user = new LDAPConnection("127.0.0.1", session.getConnectedPort())) {
            user.bind(ZOE, password);
        }
    }

    private static void assertCode(ResultCode code, Eventually.Action action) {
        assertEquals(code, assertThrows(LDAPException.class, action::run).getResultCode());
    }
}
