// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.profile.node.HostPatterns;

/**
 * What a file of ssh_config(5) says: for each setting the first value counts whose {@code Host} line matches. {@code
 * Match} is understood for {@code all} only; what else is not understood is told as a note.
 */
public final class SshConfig {

    private final List<Block> blocks;
    private final List<Note> notes;

    /**
     * Settings that count for some hosts.
     *
     * @param patterns of these hosts, as they are written
     * @param hosts the same, to be matched, together with those of the blocks around an {@code Include}: all must match
     * @param settings in their order
     */
    record Block(List<String> patterns, List<HostPatterns> hosts, List<Setting> settings) {

        boolean isFor(String host) {
            return hosts.stream().allMatch(each -> each.match(host));
        }
    }

    /** A keyword in lower case and its value. */
    record Setting(String keyword, String value) {}

    /**
     * Something that was left out.
     *
     * @param file where
     * @param line where, from 1
     * @param why the reason
     * @param text of the line
     */
    public record Note(String file, int line, Why why, String text) {}

    /** Why a line was left out. */
    public enum Why {
        /** A condition that only ssh itself can judge. */
        MATCH,
        /** A setting that changes how the host is reached and that is not known here. */
        SETTING,
        /** It is no setting at all. */
        UNREADABLE,
        /** A file that can't be read, or files that include each other without end. */
        INCLUDE
    }

    SshConfig(List<Block> blocks, List<Note> notes) {
        this.blocks = List.copyOf(blocks);
        this.notes = List.copyOf(notes);
    }

    /** What was left out, in the order of the files. */
    public List<Note> notes() {
        return notes;
    }

    /** The hosts that have a name of their own there, not only a pattern, in the order of the files. */
    public List<String> hosts() {
        Set<String> names = new LinkedHashSet<>();
        for (Block block : blocks) {
            block.patterns().stream().filter(pattern -> pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0)
                    .filter(pattern -> !pattern.startsWith("!")).forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** The first value of a keyword for a host, as it is written. */
    Optional<String> find(String host, String keyword) {
        return all(host, keyword).stream().findFirst();
    }

    /** All values of a keyword for a host; each {@code IdentityFile} counts. */
    List<String> all(String host, String keyword) {
        List<String> values = new ArrayList<>();
        for (Block block : blocks) {
            if (block.isFor(host)) {
                block.settings().stream().filter(setting -> setting.keyword().equals(keyword))
                        .forEach(setting -> values.add(setting.value()));
            }
        }
        return values;
    }
}
