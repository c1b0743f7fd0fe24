// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.FieldMerge.Combined;
import org.poststation.directory.account.FieldMerge.Conflict;
import org.poststation.directory.account.FieldMerge.OnlyMine;
import org.poststation.directory.account.FieldMerge.OnlyTheirs;
import org.poststation.directory.account.FieldMerge.Same;
import org.poststation.directory.account.FieldMerge.Unchanged;
import org.poststation.directory.account.ThreeWayMerge.Choice;
import org.poststation.directory.schema.Field;

class ThreeWayMergeTest {

    private static final FieldValues BASE = FieldValues.NONE.with(Field.ADDRESS, "zoe@example.org")
            .with(Field.NAME, "Zoë Held").with(Field.QUOTA, "100").with(Field.ACTIVE, true)
            .with(Field.FORWARD_TARGETS, List.of("a@example.net", "b@example.net"));

    @Test
    void nothingChangedIsNoConflict() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE, BASE);

        merge.fields().forEach(field -> assertInstanceOf(Unchanged.class, field));
        assertEquals(BASE, merge.merged(Map.of()));
    }

    @Test
    void changesOfDifferentFieldsGoTogether() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE.with(Field.QUOTA, "200"), BASE.with(Field.NAME, "Zoë Berg"));

        assertEquals(new OnlyMine(Field.QUOTA, List.of("100"), List.of("200")), of(merge, Field.QUOTA));
        assertEquals(new OnlyTheirs(Field.NAME, List.of("Zoë Held"), List.of("Zoë Berg")), of(merge, Field.NAME));
        assertEquals(BASE.with(Field.QUOTA, "200").with(Field.NAME, "Zoë Berg"), merge.merged(Map.of()));
    }

    @Test
    void sameChangeIsNoConflict() {
        FieldValues off = BASE.with(Field.ACTIVE, false);
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, off, off);

        assertInstanceOf(Same.class, of(merge, Field.ACTIVE));
        assertEquals(Set.of(), merge.conflicts());
        assertEquals(off, merge.merged(Map.of()));
    }

    @Test
    void differentChangesOfOneFieldNeedAChoice() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE.with(Field.QUOTA, "200"), BASE.with(Field.QUOTA, "300"));

        assertEquals(Set.of(Field.QUOTA), merge.conflicts());
        assertEquals(new Conflict(Field.QUOTA, List.of("100"), List.of("200"), List.of("300")),
                of(merge, Field.QUOTA));
        assertThrows(IllegalArgumentException.class, () -> merge.merged(Map.of()));
        assertEquals("200", merge.merged(Map.of(Field.QUOTA, Choice.MINE)).text(Field.QUOTA));
        assertEquals("300", merge.merged(Map.of(Field.QUOTA, Choice.THEIRS)).text(Field.QUOTA));
        assertEquals("100", merge.merged(Map.of(Field.QUOTA, Choice.BASE)).text(Field.QUOTA));
    }

    @Test
    void removalAgainstChangeIsAConflict() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE.with(Field.QUOTA, ""), BASE.with(Field.QUOTA, "300"));

        assertEquals(Set.of(Field.QUOTA), merge.conflicts());
        assertEquals(BASE.with(Field.QUOTA, ""), merge.merged(Map.of(Field.QUOTA, Choice.MINE)));
    }

    @Test
    void addressesOfBothAreCombined() {
        FieldValues mine = BASE.with(Field.FORWARD_TARGETS, List.of("a@example.net", "b@example.net", "c@example.net"));
        FieldValues theirs = BASE.with(Field.FORWARD_TARGETS, List.of("B@example.net", "d@example.net"));
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, mine, theirs);

        assertInstanceOf(Combined.class, of(merge, Field.FORWARD_TARGETS));
        assertEquals(List.of("B@example.net", "d@example.net", "c@example.net"),
                merge.merged(Map.of()).all(Field.FORWARD_TARGETS));
        assertEquals(mine.all(Field.FORWARD_TARGETS),
                merge.merged(Map.of(Field.FORWARD_TARGETS, Choice.MINE)).all(Field.FORWARD_TARGETS));
    }

    @Test
    void theSameAddressAddedByBothIsThereOnce() {
        FieldValues mine = BASE.with(Field.FORWARD_TARGETS, List.of("c@example.net"));
        FieldValues theirs = BASE.with(Field.FORWARD_TARGETS,
                List.of("a@example.net", "b@example.net", "C@example.net"));

        assertEquals(List.of("C@example.net"),
                ThreeWayMerge.of(BASE, mine, theirs).merged(Map.of()).all(Field.FORWARD_TARGETS));
    }

    @Test
    void orderOfAddressesIsNoChange() {
        FieldValues turned = BASE.with(Field.FORWARD_TARGETS, List.of("b@example.net", "a@example.net"));

        assertInstanceOf(Unchanged.class, of(ThreeWayMerge.of(BASE, turned, BASE), Field.FORWARD_TARGETS));
    }

    @Test
    void everyFieldCanBeTakenBack() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE.with(Field.NAME, "mine"), BASE.with(Field.QUOTA, "5"));

        assertEquals(BASE, merge.merged(Map.of(Field.NAME, Choice.THEIRS, Field.QUOTA, Choice.MINE)));
        assertEquals(BASE, merge.merged(Map.of(Field.NAME, Choice.BASE, Field.QUOTA, Choice.BASE)));
    }

    @Test
    void fieldsComeInTheirOrderAndOnlyOnce() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE.with(Field.DESCRIPTION, "new"),
                BASE.with(Field.EXPIRES, "2027-01-01"));

        List<Field> order = merge.fields().stream().map(FieldMerge::field).toList();
        assertEquals(order.stream().distinct().sorted().toList(), order);
        assertEquals(7, order.size());
    }

    private static FieldMerge of(ThreeWayMerge merge, Field field) {
        return merge.fields().stream().filter(result -> result.field() == field).findFirst().orElseThrow();
    }
}
