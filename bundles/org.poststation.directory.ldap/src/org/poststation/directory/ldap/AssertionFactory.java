// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import org.apache.directory.api.asn1.util.Asn1Buffer;
import org.apache.directory.api.ldap.codec.api.AbstractControlFactory;
import org.apache.directory.api.ldap.codec.api.LdapApiService;
import org.apache.directory.api.ldap.model.message.Control;
import org.apache.directory.api.ldap.model.message.controls.OpaqueControl;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.ServerFacts;

import com.unboundid.ldap.sdk.Filter;

/** Teaches the Apache LDAP API the assertion control (RFC 4528). */
final class AssertionFactory extends AbstractControlFactory<OpaqueControl> {

    AssertionFactory(LdapApiService codec) {
        super(codec, ServerFacts.ASSERTION);
    }

    /** The control by which the server does nothing unless the entry is in this state. */
    static OpaqueControl assertion(EntryVersion version) {
        OpaqueControl control = new OpaqueControl(ServerFacts.ASSERTION, true);
        control.setEncodedValue(Filter.createEqualityFilter(version.attribute(), version.value()).encode().encode());
        return control;
    }

    @Override
    public Control newControl() {
        return new OpaqueControl(ServerFacts.ASSERTION, true);
    }

    @Override
    public void encodeValue(Asn1Buffer buffer, Control control) {
        buffer.put(((OpaqueControl) control).getEncodedValue());
    }
}
