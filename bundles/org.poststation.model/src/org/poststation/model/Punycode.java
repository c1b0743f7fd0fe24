// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

/** Unicode labels in ASCII and back (RFC 3492), for the labels that {@link java.net.IDN} does not take. */
final class Punycode {

    /** What an A-label begins with. */
    static final String PREFIX = "xn--";

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_N = 0x80;

    private Punycode() {}

    /** The A-label of a label. */
    static String encode(String label) {
        StringBuilder out = new StringBuilder(PREFIX);
        label.chars().filter(c -> c < FIRST_N).forEach(c -> out.append((char) c));
        int basic = out.length() - PREFIX.length();
        if (basic > 0) {
            out.append('-');
        }
        int[] points = label.codePoints().toArray();
        int n = FIRST_N;
        int bias = FIRST_BIAS;
        int delta = 0;
        for (int done = basic; done < points.length; n++, delta++) {
            int least = Integer.MAX_VALUE;
            for (int point : points) {
                least = point >= n ? Math.min(least, point) : least;
            }
            delta += (least - n) * (done + 1);
            n = least;
            for (int point : points) {
                delta += point < n ? 1 : 0;
                if (point == n) {
                    appendNumber(out, delta, bias);
                    bias = adapt(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
        }
        return out.toString();
    }

    /** The label of an A-label; the A-label itself when it is malformed. */
    static String decode(String aLabel) {
        String code = aLabel.substring(PREFIX.length());
        int hyphen = code.lastIndexOf('-');
        StringBuilder out = new StringBuilder(code.substring(0, Math.max(hyphen, 0)));
        Digits digits = new Digits(code, hyphen + 1);
        int n = FIRST_N;
        int bias = FIRST_BIAS;
        int i = 0;
        while (digits.hasMore()) {
            int delta = digits.number(bias);
            int length = out.codePointCount(0, out.length()) + 1;
            bias = adapt(delta, length, i == 0);
            i += delta;
            n += i / length;
            i %= length;
            if (delta < 0 || i < 0 || !Character.isValidCodePoint(n)) {
                return aLabel;
            }
            out.insert(out.offsetByCodePoints(0, i), Character.toChars(n));
            i++;
        }
        return out.toString();
    }

    /** Reads the numbers of variable length behind the hyphen. */
    private static final class Digits {

        private final String code;
        private int at;

        Digits(String code, int at) {
            this.code = code;
            this.at = at;
        }

        boolean hasMore() {
            return at < code.length();
        }

        /** The next number; negative when it is malformed. */
        int number(int bias) {
            int sum = 0;
            int weight = 1;
            for (int k = BASE; at < code.length() && weight < Integer.MAX_VALUE / BASE / BASE; k += BASE) {
                int digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(code.charAt(at++));
                if (digit < 0) {
                    return -1;
                }
                sum += digit * weight;
                int t = threshold(k, bias);
                if (digit < t) {
                    return sum;
                }
                weight *= BASE - t;
            }
            return -1;
        }
    }

    private static void appendNumber(StringBuilder out, int number, int bias) {
        int rest = number;
        for (int k = BASE;; k += BASE) {
            int t = threshold(k, bias);
            if (rest < t) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(t + (rest - t) % (BASE - t)));
            rest = (rest - t) / (BASE - t);
        }
    }

    private static int threshold(int k, int bias) {
        return Math.clamp(k - bias, T_MIN, T_MAX);
    }

    private static int adapt(int delta, int length, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
