// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The units of a node without systemd.
 *
 * @param folder a file for each unit with its state and substate, and the record of what was done
 */
public record Units(Path folder) {

    /** Answers as systemctl(1) of systemd 252 did; starting a unit with a file {@code UNIT.broken} fails. */
    static final String SYSTEMCTL = """
            #!/bin/sh
            cd "$UNITS" || exit
            [ "$1" = --no-ask-password ] && shift
            verb=$1
            while [ "$1" != -- ]; do shift; done
            shift
            case $verb in
            show)
                first=yes
                for unit
                do
                [ $first = yes ] || echo
                first=no
                active=inactive sub=dead load=not-found file= result=success
                if [ -e "$unit" ]
                then load=loaded file=enabled
                read -r active sub <"$unit"
                [ "$active" != failed ] || result=exit-code
                fi
                printf 'NRestarts=0\\nResult=%s\\nId=%s\\nLoadState=%s\\nActiveState=%s\\nSubState=%s\\n' \\
                    $result "$unit" $load $active $sub
                printf 'UnitFileState=%s\\n' $file
                done ;;
            start|stop)
                echo "$verb $1" >>record
                if [ ! -e "$1" ]
                then
                echo "Failed to $verb $1: Unit $1 not found." >&2
                exit 5
                fi
                if [ $verb = start ] && [ -e "$1.broken" ]
                then
                echo 'failed failed' >"$1"
                echo "Job for $1 failed because the control process exited with error code." >&2
                echo "See \\"systemctl status $1\\" and \\"journalctl -xeu $1\\" for details." >&2
                exit 1
                fi
                if [ $verb = start ]; then echo 'active running' >"$1"; else echo 'inactive dead' >"$1"; fi ;;
            esac
            """;

    /** Makes a unit that runs, or one that does not. */
    public Units with(String unit, boolean runs) {
        return write(unit, runs ? "active running\n" : "inactive dead\n");
    }

    /** Makes starting a unit fail. */
    public Units broken(String unit) {
        return write(unit + ".broken", "");
    }

    /** What was started and stopped, in order. */
    public List<String> record() {
        try {
            Path record = folder.resolve("record");
            return Files.exists(record) ? Files.readAllLines(record) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Units write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
