// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;

/** An entry while it is being made up. */
final class SampleEntry {

    private final String dn;
    private final Map<String, List<byte[]>> attributes = new LinkedHashMap<>();

    SampleEntry(String dn) {
        this.dn = dn;
    }

    String dn() {
        return dn;
    }

    /** The address; empty for an entry that has none. */
    String address() {
        return attributes.containsKey("mail") ? text("mail") : "";
    }

    String text(String attribute) {
        return new String(attributes.get(attribute).getFirst(), StandardCharsets.UTF_8);
    }

    List<String> texts(String attribute) {
        return attributes.getOrDefault(attribute, List.of()).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
    }

    SampleEntry set(String attribute, String... values) {
        return set(attribute, List.of(values));
    }

    SampleEntry set(String attribute, List<String> values) {
        attributes.put(attribute, values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8)).toList());
        return this;
    }

    SampleEntry setBytes(String attribute, byte[] value) {
        attributes.put(attribute, List.of(value));
        return this;
    }

    SampleEntry add(String attribute, String value) {
        List<byte[]> values = new ArrayList<>(attributes.getOrDefault(attribute, List.of()));
        values.add(value.getBytes(StandardCharsets.UTF_8));
        attributes.put(attribute, values);
        return this;
    }

    SampleEntry remove(String... names) {
        Arrays.asList(names).forEach(attributes::remove);
        return this;
    }

    SampleEntry removeClass(String objectClass) {
        List<String> left = new ArrayList<>(texts("objectClass"));
        left.remove(objectClass);
        return set("objectClass", left);
    }

    /** The whole entry with the operational attributes that it had on the server. */
    Entry finished(SampleTime time) {
        Entry entry = new Entry(dn);
        attributes.forEach((name, values) -> entry.addAttribute(new Attribute(name, values.toArray(byte[][]::new))));
        entry.addAttribute("entryUUID", UUID.nameUUIDFromBytes(dn.getBytes(StandardCharsets.UTF_8)).toString());
        String administrator = "cn=admin," + SampleTree.SUFFIX;
        entry.addAttribute("creatorsName", administrator);
        entry.addAttribute("createTimestamp", time.madeGeneralized(dn));
        entry.addAttribute("modifiersName", administrator);
        entry.addAttribute("modifyTimestamp", time.changedGeneralized(dn));
        return entry;
    }
}
