// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.ServerSchema.ObjectClass;
import org.poststation.operation.OperationException;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.AttributeUsage;
import com.unboundid.ldap.sdk.schema.ObjectClassDefinition;
import com.unboundid.ldap.sdk.schema.ObjectClassType;

/**
 * Reads the definitions of a subschema entry (RFC 4512 section 4.2). One by one: servers publish definitions that break
 * the grammar, and those are left out.
 */
final class SchemaReader {

    private static final Dn USUAL_PLACE = Dn.ROOT.child("cn", "Subschema");
    private static final int MOST_SUPERTYPES = 32;

    private final Map<String, AttributeTypeDefinition> types = new HashMap<>();
    private final List<AttributeTypeDefinition> typesInOrder = new ArrayList<>();
    private final List<ObjectClass> classes = new ArrayList<>();

    /** Reads the schema where the root DSE says; empty when it is not shown. */
    static ServerSchema read(EditConnection link, RootDse root) throws OperationException {
        Dn subschema = root.subschema().orElse(USUAL_PLACE);
        return link.find(Requests.read(subschema, List.of("attributeTypes", "objectClasses")))
                .map(read -> new SchemaReader(Entries.of(read, subschema, List.of()).build()).schema())
                .orElseGet(() -> new ServerSchema(List.of(), List.of()));
    }

    SchemaReader(DirectoryEntry subschema) {
        subschema.texts("attributeTypes").forEach(this::addType);
        subschema.texts("objectClasses").forEach(this::addClass);
    }

    ServerSchema schema() {
        return new ServerSchema(typesInOrder.stream().map(this::type).toList(), classes);
    }

    private void addType(String definition) {
        try {
            AttributeTypeDefinition type = new AttributeTypeDefinition(definition);
            typesInOrder.add(type);
            types.put(key(type.getOID()), type);
            for (String name : type.getNames()) {
                types.put(key(name), type);
            }
        } catch (LDAPException broken) {
            // one unreadable definition is no reason to know nothing of the others
            return;
        }
    }

    private void addClass(String definition) {
        try {
            ObjectClassDefinition type = new ObjectClassDefinition(definition);
            classes.add(new ObjectClass(names(type.getNames(), type.getOID()), type.getOID(),
                    text(type.getDescription()), kind(type.getObjectClassType()), List.of(type.getSuperiorClasses()),
                    List.of(type.getRequiredAttributes()), List.of(type.getOptionalAttributes())));
        } catch (LDAPException broken) {
            // as above
            return;
        }
    }

    private AttributeType type(AttributeTypeDefinition type) {
        AttributeUsage usage = type.getUsage();
        return new AttributeType(names(type.getNames(), type.getOID()), type.getOID(), text(type.getDescription()),
                syntax(inherited(type, AttributeTypeDefinition::getSyntaxOID)),
                inherited(type, AttributeTypeDefinition::getEqualityMatchingRule), type.isSingleValued(),
                usage != null && usage != AttributeUsage.USER_APPLICATIONS, type.isNoUserModification());
    }

    private String inherited(AttributeTypeDefinition type, Function<AttributeTypeDefinition, String> property) {
        AttributeTypeDefinition current = type;
        for (int level = 0; current != null && level < MOST_SUPERTYPES; level++) {
            String value = property.apply(current);
            if (value != null) {
                return value;
            }
            String superior = current.getSuperiorType();
            current = superior == null ? null : types.get(key(superior));
        }
        return "";
    }

    private static String syntax(String withLength) {
        int length = withLength.indexOf('{');
        return length < 0 ? withLength : withLength.substring(0, length);
    }

    private static ObjectClass.Kind kind(ObjectClassType type) {
        if (type == ObjectClassType.AUXILIARY) {
            return ObjectClass.Kind.AUXILIARY;
        }
        return type == ObjectClassType.ABSTRACT ? ObjectClass.Kind.ABSTRACT : ObjectClass.Kind.STRUCTURAL;
    }

    private static List<String> names(String[] names, String oid) {
        return names.length == 0 ? List.of(oid) : List.of(names);
    }

    private static String text(String description) {
        return description == null ? "" : description;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
