package pro.supportmax.housefixture.doors.table;

import pro.supportmax.housefixture.doors.kitchen.Waiter;

class Guest {

    void eat(Waiter waiter) {
        waiter.serve();
    }
}
