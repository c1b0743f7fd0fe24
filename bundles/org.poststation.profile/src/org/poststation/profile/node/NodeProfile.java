// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

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

    /**
     * The key of a secret in the secret store.
     *
     * @param step 0 for the node itself, 1 for the first jump host, and so on
     */
    public String secretKey(int step) {
        return step == 0 ? "node/" + name : "node/" + name + "/jump/" + step;
    }
}
