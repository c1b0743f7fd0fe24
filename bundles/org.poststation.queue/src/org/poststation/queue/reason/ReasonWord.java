// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.reason;

/** Which part of a word of a reason differs from one message to the next. */
final class ReasonWord {

    private static final int LONGEST_NAME = 8;
    private static final int REPLY_CODE_DIGITS = 3;

    private ReasonWord() {}

    /**
     * Where the part begins that differs; the word's length when all of it says something.
     *
     * @param word without brackets, quotes and the punctuation that ends it
     * @param beginsReply whether it stands where a server's reply may begin, so that three digits are a reply code and
     *            not a number of seconds
     */
    static int gap(String word, boolean beginsReply) {
        int url = word.indexOf("://");
        if (url > 0) {
            int path = word.indexOf('/', url + 3);
            return path < 0 || path == word.length() - 1 ? word.length() : path + 1;
        }
        int equals = word.indexOf('=');
        if (equals > 0 && equals < word.length() - 1 && word.indexOf('@') < 0) {
            return equals + 1 + gap(word.substring(equals + 1), false);
        }
        return beginsReply && isReplyCode(word) || says(word) ? word.length() : 0;
    }

    private static boolean says(String word) {
        if (word.indexOf('@') >= 0 || isHostName(word) || isAddress(word)) {
            return false;
        }
        if (word.charAt(0) == ':') {
            return true;
        }
        boolean hasDigit = word.chars().anyMatch(ReasonWord::isDigit);
        return !hasDigit || isCode(word) || word.length() < LONGEST_NAME && word.chars().anyMatch(Character::isLetter);
    }

    /** An enhanced status code (RFC 3463), also behind a reply code (RFC 5321) as in {@code 421-4.7.28}. */
    private static boolean isCode(String word) {
        if (isReplyCode(word)) {
            return false;
        }
        for (String part : word.split("-", -1)) {
            if (!isReplyCode(part) && StatusCode.find(part).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReplyCode(String word) {
        return word.length() == REPLY_CODE_DIGITS && "245".indexOf(word.charAt(0)) >= 0
                && word.chars().allMatch(ReasonWord::isDigit);
    }

    /** Labels of letters, digits and hyphens with dots between them, the last of letters. */
    private static boolean isHostName(String word) {
        int dot = word.lastIndexOf('.');
        if (dot <= 0 || word.length() - dot < 3 || StatusCode.isDigits(word.substring(0, dot))) {
            return false;
        }
        boolean isTop = word.substring(dot + 1).chars().allMatch(Character::isLetter);
        return isTop && word.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.'))
                && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    private static boolean isAddress(String word) {
        String text = word.startsWith("IPv6:") ? word.substring(5) : word;
        long colons = text.chars().filter(c -> c == ':').count();
        if (colons >= 2 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.')) {
            return true;
        }
        return text.chars().filter(c -> c == '.').count() == 3 && StatusCode.isDigits(text);
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
