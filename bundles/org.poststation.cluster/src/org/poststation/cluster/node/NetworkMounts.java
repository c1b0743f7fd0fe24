// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Network file systems, each asked for itself, because every look at one whose server is gone may hang.
 *
 * @param answering mount points that answer
 * @param silent mount points that don't within two seconds
 */
public record NetworkMounts(List<String> answering, List<String> silent) {

    /** Asks for it. */
    public static final Question<NetworkMounts> QUESTION = Question.of("network-mounts", """
            echo checked
            while read -r device mount type rest
            do case $type in nfs|nfs4|cifs|smb3|glusterfs|ceph|fuse.glusterfs|fuse.sshfs)
            {
            path=$(printf '%b' "$(printf '%s' "$mount" | sed 's/\\\\/\\\\0/g')")
            if timeout -s KILL 2 stat -f -- "$path" >/dev/null 2>&1
            then printf 'answers %s\\n' "$mount"
            else printf 'silent %s\\n' "$mount"
            fi
            } & ;;
            esac
            done </proc/self/mounts
            wait
            """, NetworkMounts::parse).within(Duration.ofSeconds(8));

    /** Keeps unchangeable copies. */
    public NetworkMounts {
        answering = List.copyOf(answering);
        silent = List.copyOf(silent);
    }

    static Optional<NetworkMounts> parse(String text) {
        KeyedLines lines = KeyedLines.of(text);
        return lines.all("checked").isEmpty()
                ? Optional.empty()
                : Optional.of(new NetworkMounts(paths(lines, "answers"), paths(lines, "silent")));
    }

    private static List<String> paths(KeyedLines lines, String kind) {
        List<String> paths = new ArrayList<>();
        lines.all(kind).forEach(path -> paths.add(Mounts.unescaped(path)));
        return paths;
    }
}
