// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.testkit.process.ToolResult;

class SchemaSetTest {
    @ParameterizedTest
    @EnumSource
    void everySetTakesADomainAMailboxAnAliasAndAList(SchemaSet set) {
        try (Slapd slapd = Slapd.builder(set).start()) {
            slapd.load(set.sampleLdif(slapd.suffix()));
            assertFound(slapd, "(&(cn=Zoë Held)(mail=zoe.held@example.com))", "sn", "Held");
            assertFound(slapd, switch (set) {
                case PHAMM -> "(&(objectClass=VirtualDomain)(vd=EXAMPLE.com))";
                case IREDMAIL -> "(&(objectClass=mailDomain)(domainName=EXAMPLE.com))";
                case COURIER -> "(&(objectClass=dcObject)(dc=EXAMPLE.com))";
                case QMAIL, POSTFIX_BOOK, PLAIN -> "(associatedDomain=EXAMPLE.com)";
            }, "objectClass", null);
            assertFound(slapd, switch (set) {
                case PHAMM -> "(&(mail=info@example.com)(maildrop=zoe.held@*))";
                case QMAIL -> "(&(mail=info@example.com)(mailForwardingAddress=zoe.held@*))";
                case COURIER -> "(&(objectClass=CourierMailAlias)(mail=info@example.com)(maildrop=ZOE.HELD@*))";
                case POSTFIX_BOOK -> "(&(objectClass=PostfixBookMailForward)(mailAlias=info@*))";
                case IREDMAIL -> "(&(objectClass=mailAlias)(mailForwardingAddress=zoe.held@*))";
                case PLAIN -> "(&(objectClass=nisMailAlias)(rfc822MailMember=ZOE.HELD@example.com))";
            }, "cn", "info");
            assertFound(slapd, switch (set) {
                case PHAMM, COURIER -> "(&(mail=team@example.com)(maildrop=friend@example.net))";
                case QMAIL -> "(&(objectClass=qmailGroup)(rfc822member=friend@example.net)(membersonly=TRUE))";
                case POSTFIX_BOOK -> "(&(mailGroupMember=team@example.com)(mailEnabled=FALSE))";
                case IREDMAIL -> "(&(objectClass=mailList)(hasMember=yes))";
                case PLAIN -> "(&(objectClass=groupOfNames)(mail=team@example.com))";
            }, "cn", set == SchemaSet.POSTFIX_BOOK ? "Jo Bauer" : "team");
        }
    }

    @Test
    void phammSyntaxesAndMustsAreEnforced() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            String mailbox = "mail=zoe.held@example.com,vd=example.com,o=hosting," + slapd.suffix();
            int objectClassViolation = 65;
            int invalidSyntax = 21;
            int constraintViolation = 19;
            assertEquals(objectClassViolation, modify(slapd, mailbox, "delete: mailbox"));
            assertEquals(invalidSyntax, modify(slapd, mailbox, "replace: accountActive\naccountActive: yes"));
            assertEquals(constraintViolation, modify(slapd, mailbox, "add: quota\nquota: 1S"));
            String alias = "mail=info@example.com,vd=example.com,o=hosting," + slapd.suffix();
            assertEquals(objectClassViolation, modify(slapd, alias, "add: delete\ndelete: FALSE"));
            int objectClassModsProhibited = 69;
            assertEquals(objectClassModsProhibited,
                    modify(slapd, alias, "replace: objectClass\nobjectClass: VirtualDomain"));
        }
    }

    @Test
    void phammLastChangeHasNoEqualityRule() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            assertEquals("", slapd.ldapsearch("-b", slapd.suffix(), "(lastChange=1700000000)", "1.1").output());
        }
    }

    @Test
    void numbersAreExpandedInTheSubschema() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).start()) {
            List<String> types = slapd.values("cn=Subschema", "attributeTypes");
            assertTrue(types.stream().anyMatch(type -> type.startsWith("( 1.3.6.1.4.1.22339.1.1.6 NAME 'quota'")
                    && type.contains("EQUALITY caseExactIA5Match SYNTAX 1.3.6.1.4.1.1466.115.121.1.26 SINGLE-VALUE")),
                    String.join("\n", types));
        }
    }

    private static int modify(Slapd slapd, String dn, String change) {
        String ldif = "dn: " + dn + "\nchangetype: modify\n" + change + "\n";
        return slapd.tryModify(ldif).exitCode();
    }

    private static void assertFound(Slapd slapd, String filter, String attribute, String value) {
        ToolResult result = slapd.ldapsearch("-b", slapd.suffix(), filter, attribute).requireSuccess();
        List<String> values = LdifValues.of(result.output(), attribute);
        assertTrue(value == null ? !values.isEmpty() : values.contains(value), filter + " found " + result.output());
    }
}
