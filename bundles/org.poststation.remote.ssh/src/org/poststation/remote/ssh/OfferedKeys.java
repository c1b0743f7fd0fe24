// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.util.List;
import java.util.Vector;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;

/**
 * The keys that a host is shown, and no others. Hosts end the connection after six by default (sshd_config(5),
 * MaxAuthTries), so there are fewer.
 *
 * @param keys in the order in which they are offered
 * @param isCut whether there were more
 */
record OfferedKeys(List<Identity> keys, boolean isCut) implements IdentityRepository {

    private static final int MOST = 5;

    /** The first few of these. */
    static OfferedKeys few(List<Identity> all) {
        return new OfferedKeys(List.copyOf(all.subList(0, Math.min(MOST, all.size()))), all.size() > MOST);
    }

    @Override
    public String getName() {
        return "offered keys";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    @Override
    public Vector<Identity> getIdentities() {
        return new Vector<>(keys);
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    @Override
    public void removeAll() {
        // the person's keys stay where they are
    }
}
