// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.ldif.LdifControl;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.AsyncResultListener;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPRequest;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.UpdatableLDAPRequest;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;

/** Our changes as requests of the UnboundID LDAP SDK whose answers go to a listener. */
final class SdkRequests {

    private static final Filter ANY = Filter.createPresenceFilter("objectClass");

    private SdkRequests() {}

    static ListingConnection.Sending change(DirectoryChange change, List<Control> controls,
            AsyncResultListener listener) {
        return switch (change) {
            case AddEntry add -> {
                AddRequest request = with(controls, new AddRequest(add.dn().toString(), attributes(add.entry())));
                yield connection -> connection.asyncAdd(request, listener);
            }
            case ModifyEntry modify -> {
                ModifyRequest request = with(controls,
                        new ModifyRequest(modify.dn().toString(), modifications(modify)));
                yield connection -> connection.asyncModify(request, listener);
            }
            case DeleteEntry delete -> {
                DeleteRequest request = with(controls, new DeleteRequest(delete.dn().toString()));
                yield connection -> connection.asyncDelete(request, listener);
            }
            case RenameEntry rename -> {
                ModifyDNRequest request = with(controls, new ModifyDNRequest(rename.dn().toString(),
                        rename.newRdn().toString(), rename.deleteOldRdn(),
                        rename.newSuperior().map(Dn::toString).orElse(null)));
                yield connection -> connection.asyncModifyDN(request, listener);
            }
            case SetPassword one -> throw new IllegalArgumentException("passwords are not set in bulk");
        };
    }

    static ListingConnection.Sending read(Dn dn, List<String> attributes, AsyncSearchResultListener listener) {
        SearchRequest request = untimed(new SearchRequest(listener, dn.toString(), SearchScope.BASE, ANY,
                attributes.toArray(String[]::new)));
        return connection -> connection.asyncSearch(request);
    }

    static Control control(LdifControl control) {
        return new Control(control.oid(), control.critical(),
                control.value().map(value -> new ASN1OctetString(value.bytes())).orElse(null));
    }

    /** The control by which the server does nothing unless the entry is in this state. */
    static Control assertion(EntryVersion version) {
        return new AssertionRequestControl(Filter.createEqualityFilter(version.attribute(), version.value()));
    }

    private static <R extends UpdatableLDAPRequest> R with(List<Control> controls, R request) {
        controls.forEach(request::addControl);
        return untimed(request);
    }

    /** A timer for every request would hold on to each long after its answer; the pipeline watches all of them. */
    private static <R extends LDAPRequest> R untimed(R request) {
        request.setResponseTimeoutMillis(0);
        return request;
    }

    private static List<Attribute> attributes(DirectoryEntry entry) {
        List<Attribute> attributes = new ArrayList<>(entry.attributes().size());
        for (DirectoryEntry.Attribute attribute : entry.attributes()) {
            attributes.add(new Attribute(attribute.name(), bytes(attribute.values())));
        }
        return attributes;
    }

    private static List<Modification> modifications(ModifyEntry change) {
        List<Modification> modifications = new ArrayList<>(change.modifications().size());
        change.modifications().forEach(modification -> modifications.add(new Modification(
                type(modification.type()), modification.attribute(), bytes(modification.values()))));
        return modifications;
    }

    private static ModificationType type(org.poststation.directory.change.Modification.Type type) {
        return switch (type) {
            case ADD -> ModificationType.ADD;
            case DELETE -> ModificationType.DELETE;
            case REPLACE -> ModificationType.REPLACE;
        };
    }

    private static byte[][] bytes(List<AttributeValue> values) {
        byte[][] all = new byte[values.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.get(i).bytes();
        }
        return all;
    }
}
