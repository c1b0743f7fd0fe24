// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class AddressListTest {

    private final AddressList list = new AddressList();

    @Test
    void addsWhatIsPastedOnce() {
        list.set(List.of("a@example.org"));
        assertEquals(List.of("b@example.org", "c@example.org"),
                list.add(" b@example.org, A@EXAMPLE.ORG;\n\tc@example.org b@example.org "));
        assertEquals(List.of("a@example.org", "b@example.org", "c@example.org"), list.all());
    }

    @Test
    void straySpaceStaysInTheAddress() {
        assertEquals(List.of("nobody@exa mple.org"), list.add("nobody@exa mple.org"));
    }

    @Test
    void removesByWhatIsShown() {
        list.set(List.of("a@example.org", "b@example.net", "c@example.org"));
        list.filter("ORG");
        list.remove(1);
        assertEquals(List.of("a@example.org"), list.shown());
        assertEquals(List.of("a@example.org", "b@example.net"), list.all());
    }

    @Test
    void filterHoldsForWhatIsAdded() {
        list.set(List.of());
        list.filter(".net");
        list.add("a@example.org b@example.net");
        assertEquals(List.of("b@example.net"), list.shown());
        assertEquals(2, list.all().size());
    }

    @Test
    void holdsManyMembers() {
        List<String> many = IntStream.range(0, 5000).mapToObj(i -> "member" + i + "@example.org").toList();
        list.set(many);
        list.filter("member4999");
        assertEquals(List.of("member4999@example.org"), list.shown());
        list.filter("");
        list.remove(IntStream.range(0, 2500).toArray());
        assertEquals(many.subList(2500, 5000), list.all());
    }
}
