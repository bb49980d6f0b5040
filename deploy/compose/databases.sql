create database staff;
create database supervision;
create database alerts;
