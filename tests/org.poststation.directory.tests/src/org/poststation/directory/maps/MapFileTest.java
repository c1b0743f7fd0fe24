// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.maps.MapDifference.Kind;
import org.poststation.directory.schema.MapKind;
import org.poststation.directory.schema.MapSource;
import org.poststation.operation.OperationException;
import org.poststation.testkit.SmallDisk;

/** Tables as files, as postmap(1) reads them. */
class MapFileTest {

    private static final MapSource SOURCE = new MapSource(MapKind.ALIAS, Filter.ANY, List.of("mail"), "maildrop");

    @TempDir
    private Path folder;

    @Test
    void keysAreInTheOrderOfTheirBytesAndInLowerCase() throws Exception {
        MapBuilder builder = new MapBuilder(MapKind.ALIAS);
        builder.add(SOURCE, entry("b@x", "2@x"));
        builder.add(SOURCE, entry("a-b@x", "1@x"));
        builder.add(SOURCE, entry("A.b@x", "B@x", "a@x"));
        builder.add(SOURCE, entry("é@x", "1@x"));
        builder.add(SOURCE, entry("\uD83D\uDE00@x", "1@x"));
        builder.add(SOURCE, entry("\uFB01@x", "1@x"));

        assertEquals("a-b@x 1@x\na.b@x B@x, a@x\nb@x 2@x\né@x 1@x\n\uFB01@x 1@x\n\uD83D\uDE00@x 1@x\n",
                text(builder.build()));
    }

    @Test
    void severalEntriesWithOneKeyAnswerTogether() throws Exception {
        MapBuilder builder = new MapBuilder(MapKind.ALIAS);
        builder.add(SOURCE, entry("a@x", "1@x", "2@x"));
        builder.add(SOURCE, entry("A@X", "2@x", "3@x"));

        assertEquals("a@x 1@x, 2@x, 3@x\n", text(builder.build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b@x", "#a@x", "\"open@x", "a\nb@x", " a@x", "a@x\t", "\u0000@x"})
    void aKeyThatPostmapWouldReadOtherwiseIsToldAndLeftOut(String key) throws Exception {
        MapBuilder builder = new MapBuilder(MapKind.ALIAS);
        builder.add(SOURCE, entry(key, "1@x"));

        assertEquals("", text(builder.build()));
        assertEquals(List.of(key), builder.build().unwritable().stream().map(PostfixMap.Unwritable::text).toList());
    }

    @Test
    void aValueCannotSmuggleALineIn() throws Exception {
        MapBuilder builder = new MapBuilder(MapKind.ALIAS);
        builder.add(SOURCE, entry("a@x", "1@x\nroot@x evil@y", "2@x"));

        assertEquals("a@x 2@x\n", text(builder.build()));
        assertEquals(1, builder.build().unwritable().size());
    }

    @Test
    void longValuesAreFoldedAndReadBack() throws Exception {
        MapBuilder builder = new MapBuilder(MapKind.ALIAS);
        String[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> (i % 50 == 0 ? "#" : "m") + i + "@example.org").toArray(String[]::new);
        builder.add(SOURCE, entry("all@x", many));
        builder.add(SOURCE, entry("\"john doe\"@x", "\"a, b\"@x", "c@x"));
        PostfixMap map = builder.build();
        Path file = folder.resolve("virtual");

        MapFile.replace(map, file);

        assertTrue(Files.readAllLines(file).stream().allMatch(line -> line.length() < 5000));
        assertTrue(Files.readAllLines(file).stream().noneMatch(line -> line.strip().startsWith("#")));
        assertEquals(List.of(), MapComparison.of(map, MapFile.read(file)));
    }

    @Test
    void commentsOrderSpaceAndFoldingDoNotCount() throws Exception {
        PostfixMap map = map(MapKind.ALIAS, "a@x", List.of("1@x", "2@x"), "b@x", List.of("3@x"));
        Path file = file("# virtual\n\n  \nb@x\t3@x\nA@X   2@X,\n# in between\n\t1@x\r\nb@x later@x\n");

        assertEquals(List.of(), MapComparison.of(map, MapFile.read(file)));
    }

    @Test
    void differencesAreMissingAddedAndDifferent() throws Exception {
        PostfixMap map = map(MapKind.ALIAS, "a@x", List.of("1@x"), "b@x", List.of("2@x"), "c@x", List.of("3@x"));
        Path file = file("a@x 1@x\nb@x 9@x\nd@x 4@x");

        List<MapDifference> found = MapComparison.of(map, MapFile.read(file));
        assertEquals(List.of(Kind.DIFFERENT, Kind.MISSING, Kind.ADDED),
                found.stream().map(MapDifference::kind).toList());
        assertEquals(new MapDifference("b@x", "2@x", "9@x"), found.getFirst());
    }

    @Test
    void pathsAreComparedAsTheyAre() throws Exception {
        PostfixMap map = map(MapKind.MAILBOX, "a@x", List.of("x/Anna Berg/"));

        assertEquals(List.of(), MapComparison.of(map, MapFile.read(file("a@x  x/Anna Berg/ \n"))));
        assertEquals(1, MapComparison.of(map, MapFile.read(file("a@x x/anna berg/\n"))).size());
    }

    @Test
    void theOldFileStaysWhenTheNewOneCannotBeWritten() throws Exception {
        PostfixMap map = map(MapKind.ALIAS, "a@x", List.of("1@x"));
        Path nowhere = folder.resolve("missing").resolve("virtual");
        assertThrows(OperationException.class, () -> MapFile.replace(map, nowhere));

        try (SmallDisk disk = SmallDisk.mount()) {
            Path file = Files.writeString(disk.path().resolve("virtual"), "old@x 1@x\n");
            disk.fill();
            assertThrows(OperationException.class, () -> MapFile.replace(map, file));
            assertEquals("old@x 1@x\n", Files.readString(file));
            assertEquals(Set.of("filler", "virtual"), Set.of(disk.path().toFile().list()));
            disk.clear();
            MapFile.replace(map, file);
            assertEquals(Map.of("a@x", "1@x"), MapFile.read(file));
        }
    }

    @Test
    void aDatabaseIsNoTable() throws Exception {
        Path file = folder.resolve("virtual.db");
        Files.write(file, new byte[] {0, 6, 21, 97, (byte) 0xff, (byte) 0xfe});
        OperationException failure = assertThrows(OperationException.class, () -> MapFile.read(file));
        assertFalse(failure.explanation().nextStep().isEmpty());
        assertThrows(OperationException.class, () -> MapFile.read(folder.resolve("absent")));
        assertThrows(OperationException.class, () -> MapFile.read(folder));
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("virtual"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(PostfixMap map) throws IOException {
        StringWriter out = new StringWriter();
        MapFile.write(map, out);
        return out.toString();
    }

    private static DirectoryEntry entry(String mail, String... targets) throws Exception {
        return DirectoryEntry.builder(Dn.parse("cn=x")).add("mail", mail).add("maildrop", targets).build();
    }

    private static PostfixMap map(MapKind kind, Object... entries) {
        SortedMap<String, List<String>> all = new TreeMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            List<String> values = new ArrayList<>();
            ((List<?>) entries[i + 1]).forEach(value -> values.add((String) value));
            all.put((String) entries[i], values);
        }
        return new PostfixMap(kind, all, List.of());
    }
}
