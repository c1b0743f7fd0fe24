// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.EntryValidator;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.util.StaticUtils;

/**
 * Refuses values with the result code that slapd has for the reason (RFC 4511 appendix A.2). The library would say
 * "object class violation" to all of them.
 */
final class ValueRules {

    private static final String IA5_STRING = "1.3.6.1.4.1.1466.115.121.1.26";

    private final Schema schema;
    private final EntryValidator undefined;
    private final EntryValidator syntax;
    private final EntryValidator single;

    ValueRules(Schema schema) {
        this.schema = schema;
        undefined = nothing();
        undefined.setCheckUndefinedAttributes(true);
        syntax = nothing();
        syntax.setCheckAttributeSyntax(true);
        single = nothing();
        single.setCheckSingleValuedAttributes(true);
    }

    /** Checks the attributes of a new entry. */
    void check(Collection<Attribute> attributes) throws LDAPException {
        Entry entry = new Entry("", schema, attributes);
        // The library checks nothing when there is no class.
        if (!entry.hasAttribute("objectClass")) {
            entry.addAttribute("objectClass", "top");
        }
        check(undefined, entry, ResultCode.UNDEFINED_ATTRIBUTE_TYPE);
        check(syntax, entry, ResultCode.INVALID_ATTRIBUTE_SYNTAX);
        for (Attribute attribute : attributes) {
            requireAscii(attribute);
        }
        check(single, entry, ResultCode.CONSTRAINT_VIOLATION);
    }

    /** Checks the values that a change brings, and whether the values that it takes can be told apart. */
    void checkChanges(List<Modification> modifications) throws LDAPException {
        for (Modification modification : modifications) {
            if (modification.getModificationType() == ModificationType.DELETE) {
                requireEqualityRule(modification);
            } else if (modification.hasValue()) {
                check(List.of(modification.getAttribute()));
            }
        }
    }

    /** The library takes any text for an IA5 string (RFC 4517 section 3.3.15). */
    private void requireAscii(Attribute attribute) throws LDAPException {
        AttributeTypeDefinition type = schema.getAttributeType(attribute.getBaseName());
        if (type == null || !IA5_STRING.equals(type.getBaseSyntaxOID(schema))) {
            return;
        }
        for (byte[] value : attribute.getValueByteArrays()) {
            if (!StaticUtils.isASCIIString(value)) {
                throw new LDAPException(ResultCode.INVALID_ATTRIBUTE_SYNTAX,
                        Wording.SENTENCES.text("guard.ascii", attribute.getName()));
            }
        }
    }

    private void requireEqualityRule(Modification modification) throws LDAPException {
        AttributeTypeDefinition type = schema.getAttributeType(modification.getAttributeName());
        if (modification.hasValue() && type != null && type.getEqualityMatchingRule(schema) == null) {
            throw new LDAPException(ResultCode.INAPPROPRIATE_MATCHING,
                    Wording.SENTENCES.text("guard.equality", modification.getAttributeName()));
        }
    }

    private static void check(EntryValidator validator, Entry entry, ResultCode code) throws LDAPException {
        List<String> reasons = new ArrayList<>();
        if (!validator.entryIsValid(entry, reasons)) {
            throw new LDAPException(code, String.join(" ", reasons));
        }
    }

    private EntryValidator nothing() {
        EntryValidator validator = new EntryValidator(schema);
        validator.setCheckAttributeSyntax(false);
        validator.setCheckEntryMissingRDNValues(false);
        validator.setCheckMalformedDNs(false);
        validator.setCheckMissingAttributes(false);
        validator.setCheckMissingSuperiorObjectClasses(false);
        validator.setCheckNameForms(false);
        validator.setCheckProhibitedAttributes(false);
        validator.setCheckProhibitedObjectClasses(false);
        validator.setCheckSingleValuedAttributes(false);
        validator.setCheckStructuralObjectClasses(false);
        validator.setCheckUndefinedAttributes(false);
        validator.setCheckUndefinedObjectClasses(false);
        return validator;
    }
}
