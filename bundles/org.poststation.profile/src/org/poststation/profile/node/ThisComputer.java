// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

/** The computer that the console runs on. */
public record ThisComputer() implements NodePlace {

    @Override
    public String url() {
        return NodeProfile.LOCAL_NAME;
    }
}
