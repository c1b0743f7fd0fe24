// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

/**
 * How every script begins and ends. The whole is one function, so that a script of which only a part arrives does
 * nothing at all. The account's own PATH comes first.
 */
final class ScriptStart {

    private ScriptStart() {}

    /** A whole script around its commands, one for each line. */
    static String around(Marks marks, boolean sudo, String commands) {
        return """
                main() {
                B=%s
                LC_ALL=C LANG=C TZ=UTC PATH="$PATH:/usr/sbin:/usr/bin:/sbin:/bin"; export LC_ALL LANG TZ PATH
                unset POSIXLY_CORRECT ENV BASH_ENV CDPATH
                umask 077
                cd /
                AS_ROOT=
                MAY=no
                if [ "$(id -u)" = 0 ]; then MAY=yes
                elif %s; then
                AS_ROOT='sudo -n --'
                if command -v sudo >/dev/null 2>&1; then MAY=yes; else MAY=no-sudo; fi
                fi
                export AS_ROOT
                %s
                }
                main
                exit 0
                """
                .formatted(marks.word(), sudo ? "true" : "false", commands);
    }
}
