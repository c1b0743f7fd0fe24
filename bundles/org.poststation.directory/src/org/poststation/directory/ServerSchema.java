// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The attribute types and object classes that a server knows (RFC 4512 section 4.1), looked up by name. */
public final class ServerSchema {

    private final Map<String, AttributeType> attributeTypes = new HashMap<>();
    private final Map<String, ObjectClass> objectClasses = new HashMap<>();

    /** A schema of these definitions. */
    public ServerSchema(Collection<AttributeType> attributeTypes, Collection<ObjectClass> objectClasses) {
        attributeTypes.forEach(type -> type.names().forEach(name -> {
            this.attributeTypes.put(key(name), type);
            // as nearly everybody spells it: found without making another form first
            this.attributeTypes.put(name, type);
        }));
        objectClasses.forEach(type -> type.names().forEach(name -> this.objectClasses.put(key(name), type)));
    }

    /**
     * @param names its names, the first is the usual one
     * @param oid its object identifier
     * @param description what it is for, empty when the schema does not say
     * @param syntax OID of its syntax, its supertype's where it has none itself; empty when unknown
     * @param equality name of its equality rule, its supertype's where it has none itself; empty when values can't be
     *            compared, and so can't be deleted one by one
     * @param singleValue whether it has at most one value
     * @param operational whether the server keeps it
     * @param readOnly whether nobody but the server may write it (NO-USER-MODIFICATION)
     */
    public record AttributeType(List<String> names, String oid, String description, String syntax, String equality,
            boolean singleValue, boolean operational, boolean readOnly) {}

    /**
     * @param names its names, the first is the usual one
     * @param oid its object identifier
     * @param description what it is for
     * @param kind structural, auxiliary or abstract
     * @param superiors names of the classes above
     * @param must attributes that it needs itself
     * @param may attributes that it allows itself
     */
    public record ObjectClass(List<String> names, String oid, String description, Kind kind, List<String> superiors,
            List<String> must, List<String> may) {

        /** The kinds of RFC 4512 section 2.4. */
        public enum Kind {
            ABSTRACT, STRUCTURAL, AUXILIARY
        }
    }

    /** The attribute type of this name, options stripped. */
    public Optional<AttributeType> attributeType(String name) {
        AttributeType usual = attributeTypes.get(name);
        if (usual != null) {
            return Optional.of(usual);
        }
        int option = name.indexOf(';');
        return Optional.ofNullable(attributeTypes.get(key(option < 0 ? name : name.substring(0, option))));
    }

    /** The object class of this name. */
    public Optional<ObjectClass> objectClass(String name) {
        return Optional.ofNullable(objectClasses.get(key(name)));
    }

    /** The attributes that the classes and those above them need. */
    public Set<String> must(Collection<String> classNames) {
        Set<String> all = new LinkedHashSet<>();
        withSuperiors(classNames).forEach(type -> all.addAll(type.must()));
        return all;
    }

    /** The attributes that the classes and those above them allow, the needed ones not among them. */
    public Set<String> may(Collection<String> classNames) {
        Set<String> all = new LinkedHashSet<>();
        withSuperiors(classNames).forEach(type -> all.addAll(type.may()));
        all.removeAll(must(classNames));
        return all;
    }

    /** The classes of these names and all above them; unknown ones are left out. */
    Set<ObjectClass> withSuperiors(Collection<String> classNames) {
        Set<ObjectClass> found = new LinkedHashSet<>();
        classNames.forEach(name -> collect(name, found));
        return found;
    }

    private void collect(String name, Set<ObjectClass> found) {
        objectClass(name).filter(found::add).ifPresent(type -> type.superiors().forEach(sup -> collect(sup, found)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
