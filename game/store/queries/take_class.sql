INSERT INTO class ({class}) VALUES ({:class})
ON CONFLICT (id) DO UPDATE SET {class = excluded}
