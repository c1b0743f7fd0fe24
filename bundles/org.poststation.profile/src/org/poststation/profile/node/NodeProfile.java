// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How one node is reached. Holds no secret: passwords and passphrases are kept by the
 * {@link org.poststation.profile.SecretStore} under {@link #secretKey}.
 *
 * @param name unique among the nodes, chosen by the administrator
 * @param place where it is
 * @param sudo whether commands that need root are run by {@code sudo -n}, each by its exact path
 */
public record NodeProfile(String name, NodePlace place, boolean sudo) {

    /** The name of {@link #LOCAL}. */
    public static final String LOCAL_NAME = "local";

    /** The computer that the console runs on. */
    public static final NodeProfile LOCAL = new NodeProfile(LOCAL_NAME, new ThisComputer(), false);

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s/:][^\\p{Cntrl}/]{0,63}");

    /**
     * Refuses what can't be the name of a node that is kept: it must be short and hold no control characters, and no
     * slash, which would make it an address.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static String requireName(String name) {
        if (!NAME.matcher(name).matches() || !name.equals(name.strip())) {
            throw new IllegalArgumentException(name);
        }
        return name;
    }

    /**
     * Whether the secrets that are kept for another profile may be used with this one: every host on the way, the
     * accounts there and what their host keys are checked against are the same.
     */
    public boolean mayUseSecretsOf(NodeProfile other) {
        return place.equals(other.place);
    }

    /** The keys of all secrets that the profile may have in the secret store. */
    public List<String> secretKeys() {
        int steps = place instanceof SshPlace ssh ? ssh.way().size() : 1;
        return IntStream.range(0, steps).mapToObj(this::secretKey).toList();
    }

    /**
     * The key of a secret in the secret store.
     *
     * @param step 0 for the node itself, 1 for the first jump host, and so on
     */
    public String secretKey(int step) {
        return step == 0 ? "node/" + name : "node/" + name + "/jump/" + step;
    }
}
