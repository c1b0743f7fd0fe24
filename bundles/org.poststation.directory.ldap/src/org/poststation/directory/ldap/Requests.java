// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.directory.api.ldap.extras.extended.pwdModify.PasswordModifyRequestImpl;
import org.apache.directory.api.ldap.model.entry.DefaultEntry;
import org.apache.directory.api.ldap.model.entry.DefaultModification;
import org.apache.directory.api.ldap.model.entry.Entry;
import org.apache.directory.api.ldap.model.entry.ModificationOperation;
import org.apache.directory.api.ldap.model.exception.LdapException;
import org.apache.directory.api.ldap.model.exception.LdapInvalidDnException;
import org.apache.directory.api.ldap.model.message.AddRequest;
import org.apache.directory.api.ldap.model.message.AddRequestImpl;
import org.apache.directory.api.ldap.model.message.AliasDerefMode;
import org.apache.directory.api.ldap.model.message.DeleteRequest;
import org.apache.directory.api.ldap.model.message.DeleteRequestImpl;
import org.apache.directory.api.ldap.model.message.ExtendedRequest;
import org.apache.directory.api.ldap.model.message.ModifyDnRequest;
import org.apache.directory.api.ldap.model.message.ModifyDnRequestImpl;
import org.apache.directory.api.ldap.model.message.ModifyRequest;
import org.apache.directory.api.ldap.model.message.ModifyRequestImpl;
import org.apache.directory.api.ldap.model.message.SearchRequest;
import org.apache.directory.api.ldap.model.message.SearchRequestImpl;
import org.apache.directory.api.ldap.model.message.SearchScope;
import org.apache.directory.api.ldap.model.name.Dn;
import org.apache.directory.api.ldap.model.name.Rdn;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.Modification;
import org.poststation.profile.Secret;

/** Our changes as requests of the Apache LDAP API. */
final class Requests {

    private Requests() {}

    static SearchRequest read(org.poststation.directory.Dn dn, List<String> attributes) {
        try {
            return new SearchRequestImpl().setBase(dn(dn)).setScope(SearchScope.OBJECT).setFilter("(objectClass=*)")
                    .setDerefAliases(AliasDerefMode.NEVER_DEREF_ALIASES)
                    .addAttributes(attributes.toArray(String[]::new));
        } catch (LdapException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static AddRequest add(AddEntry change) {
        Entry entry = new DefaultEntry(dn(change.dn()));
        for (DirectoryEntry.Attribute attribute : change.entry().attributes()) {
            entry.put(attribute.name(), bytes(attribute.values()));
        }
        return new AddRequestImpl().setEntry(entry);
    }

    static ModifyRequest modify(ModifyEntry change) {
        ModifyRequest request = new ModifyRequestImpl();
        request.setName(dn(change.dn()));
        for (Modification modification : change.modifications()) {
            request.addModification(new DefaultModification(operation(modification.type()), modification.attribute(),
                    bytes(modification.values())));
        }
        return request;
    }

    static DeleteRequest delete(DeleteEntry change) {
        DeleteRequest request = new DeleteRequestImpl();
        request.setName(dn(change.dn()));
        return request;
    }

    static ModifyDnRequest rename(RenameEntry change) {
        try {
            ModifyDnRequest request = new ModifyDnRequestImpl();
            request.setName(dn(change.dn()));
            request.setNewRdn(new Rdn(change.newRdn().toString()));
            request.setDeleteOldRdn(change.deleteOldRdn());
            change.newSuperior().ifPresent(superior -> request.setNewSuperior(dn(superior)));
            return request;
        } catch (LdapInvalidDnException invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }

    static ExtendedRequest password(org.poststation.directory.Dn dn, Secret password) {
        PasswordModifyRequestImpl request = new PasswordModifyRequestImpl();
        request.setUserIdentity(dn.toString().getBytes(StandardCharsets.UTF_8));
        request.setNewPassword(password.utf8());
        return request;
    }

    private static Dn dn(org.poststation.directory.Dn dn) {
        try {
            return new Dn(dn.toString());
        } catch (LdapInvalidDnException invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }

    private static ModificationOperation operation(Modification.Type type) {
        return switch (type) {
            case ADD -> ModificationOperation.ADD_ATTRIBUTE;
            case DELETE -> ModificationOperation.REMOVE_ATTRIBUTE;
            case REPLACE -> ModificationOperation.REPLACE_ATTRIBUTE;
        };
    }

    private static byte[][] bytes(List<AttributeValue> values) {
        return values.stream().map(AttributeValue::bytes).toArray(byte[][]::new);
    }
}
