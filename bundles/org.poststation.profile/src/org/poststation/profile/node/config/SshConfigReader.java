// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.poststation.profile.node.HostPatterns;
import org.poststation.profile.node.config.SshConfig.Block;
import org.poststation.profile.node.config.SshConfig.Note;
import org.poststation.profile.node.config.SshConfig.Setting;
import org.poststation.profile.node.config.SshConfig.Why;

/** Reads files of ssh_config(5) with those that they include. For one reading. */
public final class SshConfigReader {

    /** As many as OpenSSH follows. */
    private static final int DEEPEST = 16;
    private static final int MOST_FILES = 1000;
    private static final int LARGEST_FILE = 4 << 20;
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9]+)(?:\\s*=\\s*|\\s+)(\\S.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Set<String> WANTED = Set.of("hostname", "port", "user", "identityfile", "proxyjump",
            "userknownhostsfile");
    /** What would lead elsewhere, or let in otherwise, than what is taken over. */
    private static final Set<String> MISSED = Set.of("proxycommand", "hostkeyalias", "canonicalizehostname",
            "pkcs11provider", "certificatefile", "identityagent", "addressfamily", "bindaddress", "remotecommand");

    private final Path home;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private List<HostPatterns> around = List.of();
    private Block current;
    private int filesRead;

    /** @param home the user's, for {@code ~} and for included files without a folder */
    public SshConfigReader(Path home) {
        this.home = home;
    }

    /**
     * Reads a file. Blocks on the disk.
     *
     * @throws IOException when it can't be read; an included one that can't is a note
     */
    public SshConfig read(Path file) throws IOException {
        begin(List.of("*"));
        read(file, 0);
        return new SshConfig(blocks, notes);
    }

    private void begin(List<String> patterns) {
        List<HostPatterns> hosts = new ArrayList<>(around);
        hosts.add(HostPatterns.of(patterns.toArray(String[]::new)));
        current = new Block(patterns, List.copyOf(hosts), new ArrayList<>());
        blocks.add(current);
    }

    private void read(Path file, int depth) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " is too large");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(line, new Place(file, number, depth));
            }
        }
    }

    private record Place(Path file, int number, int depth) {}

    private void read(String line, Place place) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            note(place, Why.UNREADABLE, line);
            return;
        }
        String keyword = parts.group(1).toLowerCase(Locale.ROOT);
        List<String> words = words(parts.group(2));
        switch (keyword) {
            case "host" -> begin(words);
            case "match" -> match(words, line, place);
            case "include" -> words.forEach(word -> include(word, line, place));
            default -> set(keyword, words, line, place);
        }
    }

    private void set(String keyword, List<String> words, String line, Place place) {
        if (WANTED.contains(keyword)) {
            boolean isMany = keyword.equals("userknownhostsfile");
            (isMany ? words : words.subList(0, Math.min(1, words.size())))
                    .forEach(word -> current.settings().add(new Setting(keyword, word)));
        } else if (MISSED.contains(keyword)) {
            note(place, Why.SETTING, line);
        }
    }

    /** What only ssh can judge counts for no host here: rather too little than the wrong way. */
    private void match(List<String> words, String line, Place place) {
        boolean isAll = words.size() == 1 && words.getFirst().equalsIgnoreCase("all");
        if (isAll) {
            begin(List.of("*"));
        } else {
            note(place, Why.MATCH, line);
            begin(List.of("!*"));
        }
    }

    private void include(String word, String line, Place place) {
        Block outer = current;
        List<HostPatterns> outerAround = around;
        try {
            for (Path file : files(word)) {
                if (place.depth() >= DEEPEST || ++filesRead > MOST_FILES) {
                    note(place, Why.INCLUDE, line);
                    return;
                }
                around = outer.hosts();
                read(file, place.depth() + 1);
                around = outerAround;
                resume(outer);
            }
        } catch (IOException | InvalidPathException | PatternSyntaxException unreadable) {
            note(place, Why.INCLUDE, line);
            around = outerAround;
            resume(outer);
        }
    }

    /** What follows an included file counts for the same hosts as what stood before it. */
    private void resume(Block outer) {
        if (current != outer) {
            current = new Block(outer.patterns(), outer.hosts(), new ArrayList<>());
            blocks.add(current);
        }
    }

    private Set<Path> files(String word) throws IOException {
        Path pattern = Path.of(SshTokens.withHome(word, home));
        Path path = pattern.isAbsolute() ? pattern : home.resolve(".ssh").resolve(pattern);
        Set<Path> files = new TreeSet<>();
        if (Files.isDirectory(path.getParent())) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(path.getParent(),
                    path.getFileName().toString())) {
                found.forEach(files::add);
            }
        }
        files.removeIf(Files::isDirectory);
        return files;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (word.group(2) != null && word.group(2).startsWith("#")) {
                break;
            }
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    private void note(Place place, Why why, String line) {
        notes.add(new Note(place.file().toString(), place.number(), why, line));
    }
}
