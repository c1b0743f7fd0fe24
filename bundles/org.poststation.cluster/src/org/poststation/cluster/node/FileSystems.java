// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The local file systems, from df(1).
 *
 * @param all in the order of the node; one for each device and mount point
 */
public record FileSystems(List<FileSystem> all) {

    /** Asks for it. Local ones only, because df waits for a network file system whose server is gone. */
    public static final Question<FileSystems> QUESTION = Question.of("disks", """
            without='-x tmpfs -x devtmpfs -x squashfs -x overlay -x iso9660 -x udf'
            df -P -B 1 -l $without
            df -P -i -l $without
            """, FileSystems::parse).within(Duration.ofSeconds(10));

    /** Read from the right: the name of a share and a mount point may contain spaces. */
    private static final Pattern ROW = Pattern
            .compile("(.*?)\\s+(\\d{1,18}|-)\\s+(?:\\d{1,18}|-)\\s+(-?\\d{1,18}|-)\\s+(?:\\d+%|-)\\s+(/.*)");
    private static final Pattern HEADER = Pattern.compile("Filesystem\\s+(\\S+).*");

    /** Keeps an unchangeable copy. */
    public FileSystems {
        all = List.copyOf(all);
    }

    private record Row(String device, String mountPoint, long total, long free) {}

    static Optional<FileSystems> parse(String text) {
        Map<String, Row> bytes = new LinkedHashMap<>();
        Map<String, Row> inodes = new LinkedHashMap<>();
        Map<String, Row> table = null;
        for (String line : text.split("\n")) {
            Matcher header = HEADER.matcher(line);
            Matcher row = ROW.matcher(line);
            if (header.matches()) {
                table = "Inodes".equals(header.group(1)) ? inodes : bytes;
            } else if (table != null && row.matches()) {
                Row read = new Row(row.group(1), row.group(4), number(row.group(2)), number(row.group(3)));
                table.put(read.mountPoint(), read);
            }
        }
        List<FileSystem> all = new ArrayList<>();
        bytes.forEach((mountPoint, row) -> {
            Row files = inodes.getOrDefault(mountPoint, new Row(row.device(), mountPoint, 0, 0));
            all.add(new FileSystem(row.device(), mountPoint, row.total(), row.free(), files.total(), files.free()));
        });
        return table == null ? Optional.empty() : Optional.of(new FileSystems(all));
    }

    private static long number(String text) {
        return Numbers.whole(text).orElse(0);
    }
}
