// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.change.PresentObjects.Found;
import org.poststation.directory.ui.change.PresentObjects.Reading;
import org.poststation.directory.ui.open.SelectedObject;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Objects that vanish between the selection and the change. */
class PresentObjectsTest {

    private static final SelectedObject ZOE = selected("zoe@example.org");
    private static final SelectedObject ANA = selected("ana@example.org");
    private static final Reading ONLY_ANA = (dn, cancellation) -> dn.toString().contains("ana")
            ? Optional.of(new MailObject(ObjectKind.MAILBOX, List.of(DirectoryEntry.builder(dn).build()),
                    FieldValues.NONE.with(Field.ADDRESS, ANA.address()), Map.of()))
            : Optional.empty();

    @Test
    void whatIsGoneIsLeftOutAndNamed() throws Exception {
        Found found = PresentObjects.read(ONLY_ANA, List.of(ZOE, ANA), silent());

        assertEquals(List.of("ana@example.org"), found.objects().stream().map(MailObject::address).toList());
        assertEquals(List.of(ZOE), found.gone());
        assertTrue(found.note().contains("zoe@example.org"), found.note());
        assertThrows(OperationException.class, found::all);
    }

    @Test
    void nothingIsSaidWhenAllAreThere() throws Exception {
        Found found = PresentObjects.read(ONLY_ANA, List.of(ANA), silent());

        assertEquals("", found.note());
        assertEquals(found.objects(), found.all());
    }

    @Test
    void aSelectionOfWhichNothingIsLeftIsAFailure() {
        OperationException told = assertThrows(OperationException.class,
                () -> PresentObjects.read(ONLY_ANA, List.of(ZOE), silent()));
        assertTrue(told.explanation().what().contains(ZOE.dn()), told::getMessage);
    }

    private static Progress silent() {
        return Progress.silent(new Cancellation());
    }

    private static SelectedObject selected(String address) {
        return new SelectedObject("mine", ObjectKind.MAILBOX, address, "mail=" + address + ",o=hosting");
    }
}
