package pro.supportmax.housefixture.doors.kitchen;

import pro.supportmax.housefixture.doors.kitchen.cellar.Barrel;

class Cook {

    void tap(Barrel barrel) {
        barrel.toString();
    }
}
