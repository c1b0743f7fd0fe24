// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a mailbox.
 *
 * @param index position in the list, from 0
 * @param local local part of the address, ASCII
 * @param given given name
 * @param surname surname
 */
record Person(int index, String local, String given, String surname) {

    private static final int EVERY_FIFTH = 5;

    /** Everybody, always in the same order. */
    static List<Person> all() {
        try (InputStream file = Person.class.getResourceAsStream("people.txt")) {
            List<Person> people = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] parts = line.split(";");
                people.add(new Person(people.size(), parts[0], parts[1], parts[2]));
            }
            return people;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String name() {
        return given + ' ' + surname;
    }

    String domain() {
        return index % EVERY_FIFTH == EVERY_FIFTH - 1 ? SampleTree.SMALL_DOMAIN : SampleTree.LARGE_DOMAIN;
    }

    String address() {
        return local + '@' + domain();
    }

    /** The ASCII form of the surname. */
    String family() {
        return local.substring(local.indexOf('.') + 1);
    }
}
