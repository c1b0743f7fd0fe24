// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

/**
 * What is asked: the records of one type at one name, in the class IN.
 *
 * @param name the whole name in ASCII without a trailing dot; may hold characters that no host name has
 * @param type of the records
 */
public record Question(String name, RecordType type) {

    /** Most octets of a name without its trailing dot, RFC 1035 section 2.3.4. */
    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;

    /** Takes the trailing dot away. */
    public Question {
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
    }

    /** Whether the name fits into a question: no empty label, none over 63 octets, at most 253 in all. */
    public boolean isAskable() {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            return false;
        }
        int start = 0;
        while (start <= name.length()) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            if (end == start || end - start > MAX_LABEL) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    @Override
    public String toString() {
        return name + ' ' + type;
    }
}
